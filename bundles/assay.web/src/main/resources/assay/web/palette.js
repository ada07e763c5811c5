// SPDX-License-Identifier: Apache-2.0
// The command palette: Ctrl-K or Cmd-K, then words, arrows and Enter.
(() => {
  "use strict";
  const button = document.getElementById("palette");
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  dialog.setAttribute("aria-label", "Command palette");
  dialog.innerHTML = '<input role="combobox" aria-expanded="true" aria-controls="jumps" aria-autocomplete="list" aria-label="Go to" placeholder="Go to …" autocomplete="off" spellcheck="false"><ul id="jumps" role="listbox" aria-label="Places"></ul>';
  document.body.append(dialog);
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  let asked = 0, timer = 0;

  const choices = () => [...list.querySelectorAll("[role=option]")];

  function choose(index) {
    const all = choices();
    all.forEach((o, i) => o.setAttribute("aria-selected", i === index ? "true" : "false"));
    if (all[index]) { input.setAttribute("aria-activedescendant", all[index].id); all[index].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  }

  function option(jump, index) {
    const o = document.createElement("li");
    o.id = "jump-" + index;
    o.setAttribute("role", "option");
    o.dataset.address = jump.address;
    o.textContent = jump.title + " ";
    const hint = document.createElement("small");
    hint.textContent = jump.hint;
    o.append(hint);
    o.addEventListener("click", () => { location.href = jump.address; });
    return o;
  }

  async function look() {
    const mine = ++asked;
    const answer = await fetch("/palette?q=" + encodeURIComponent(input.value));
    if (mine !== asked || !answer.ok) return;
    const found = await answer.json();
    list.replaceChildren(...found.map(option));
    choose(0);
  }

  function open() {
    if (dialog.open) return;
    input.value = "";
    dialog.showModal();
    look().catch(() => {});
  }

  addEventListener("keydown", e => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === "k") { e.preventDefault(); open(); }
  });
  button.hidden = false;
  button.addEventListener("click", open);
  dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => look().catch(() => {}), 120); });
  input.addEventListener("keydown", e => {
    const all = choices(), now = all.findIndex(o => o.getAttribute("aria-selected") === "true");
    if (e.key === "ArrowDown") { e.preventDefault(); choose(Math.min(now + 1, all.length - 1)); }
    if (e.key === "ArrowUp") { e.preventDefault(); choose(Math.max(now - 1, 0)); }
    if (e.key === "Enter" && all[now]) { e.preventDefault(); location.href = all[now].dataset.address; }
  });
})();
