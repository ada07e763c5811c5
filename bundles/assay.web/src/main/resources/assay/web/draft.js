// SPDX-License-Identifier: Apache-2.0
// Keeps what is typed into a form with data-draft until the form was sent and taken.
(() => {
  "use strict";
  const main = document.getElementById("main");
  const KEPT = /^(text|search|url|email|number|textarea|select-one|checkbox|radio|hidden)$/;
  const place = form => "assay draft " + document.body.dataset.visitor + " " + form.dataset.draft;
  const SENT = "assay sent";

  const fields = form => [...form.elements].filter(e => e.name && KEPT.test(e.type) && (e.type !== "hidden" || e.dataset.kept !== undefined));

  function read(form) {
    return fields(form).map(e => [e.name, /^(checkbox|radio)$/.test(e.type) ? (e.checked ? "✓" + e.value : "") : e.value]);
  }

  function write(form, values) {
    const all = fields(form);
    if (all.length !== values.length || all.some((e, i) => e.name !== values[i][0])) return false;
    let changed = false;
    all.forEach((e, i) => {
      const value = values[i][1];
      if (/^(checkbox|radio)$/.test(e.type)) {
        const checked = value === "✓" + e.value;
        changed = changed || e.checked !== checked;
        e.checked = checked;
      } else {
        changed = changed || e.value !== value;
        e.value = value;
      }
    });
    return changed;
  }

  function keep(form) {
    try {
      localStorage.setItem(place(form), JSON.stringify(read(form)));
      say(form, "Draft kept in this browser.");
    } catch (e) {
      say(form, "The draft cannot be kept in this browser: " + e.message);
    }
  }

  function say(form, words) {
    let note = form.querySelector(".draft");
    if (!note) {
      note = document.createElement("p");
      note.className = "draft";
      note.setAttribute("role", "status");
      form.append(note);
    }
    note.textContent = words;
  }

  function restore() {
    for (const form of main.querySelectorAll("form[data-draft]")) {
      if (form.dataset.watched) continue;
      form.dataset.watched = "yes";
      let timer = 0;
      form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => keep(form), 250); });
      form.addEventListener("submit", () => { clearTimeout(timer); keep(form); sessionStorage.setItem(SENT, place(form)); });
      addEventListener("pagehide", () => { if (timer && form.isConnected && !sessionStorage.getItem(SENT)) keep(form); });
      const kept = localStorage.getItem(place(form));
      if (kept && !document.getElementById("refused") && write(form, JSON.parse(kept))) {
        say(form, "Your draft is back. ");
        const drop = document.createElement("button");
        drop.type = "button";
        drop.textContent = "Drop it";
        drop.addEventListener("click", () => { clearTimeout(timer); timer = 0; localStorage.removeItem(place(form)); form.reset(); say(form, "The draft was dropped."); });
        form.querySelector(".draft").append(drop);
      }
    }
  }

  // A form that was taken is answered with another address; one that was not, with itself or with nothing.
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const [arrival] = performance.getEntriesByType("navigation");
  if (sent && arrival && arrival.redirectCount > 0 && !document.getElementById("refused")) localStorage.removeItem(sent);
  restore();
  main.addEventListener("assay:refreshed", restore);
})();
