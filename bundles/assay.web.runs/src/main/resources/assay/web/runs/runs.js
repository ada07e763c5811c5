// SPDX-License-Identifier: Apache-2.0
// Sliders that reckon while they are moved. Without this script the button beside them does it.
"use strict";

let asked = 0;
let wait;

async function reckon(form) {
  const mine = ++asked;
  const target = document.querySelector(form.dataset.sliders);
  const query = new URLSearchParams(new FormData(form));
  const address = form.getAttribute("action") + "?" + query;
  target.setAttribute("aria-busy", "true");
  const answer = await fetch(address, { headers: { "X-Assay-Fragment": "main" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== asked || !answer.ok) return;
  const fresh = page.querySelector(form.dataset.sliders);
  if (fresh) target.replaceChildren(...fresh.childNodes);
  const words = [...page.querySelectorAll("form[data-sliders] label small")].map(s => s.textContent);
  form.querySelectorAll("label small").forEach((s, i) => { s.textContent = words[i] ?? s.textContent; });
  target.removeAttribute("aria-busy");
  history.replaceState(null, "", address);
}

document.addEventListener("input", e => {
  const form = e.target.closest("form[data-sliders]");
  if (!form) return;
  const shown = e.target.closest("label").querySelector("output");
  if (shown) shown.textContent = e.target.value;
  clearTimeout(wait);
  wait = setTimeout(() => reckon(form).catch(() => {}), 150);
});
