// SPDX-License-Identifier: Apache-2.0
// Grading with the keyboard: verdicts, a draft that saves itself, a clock of active time. Without this the page is a plain form.
const main = document.getElementById("main");
const BEAT = 20000, IDLE = 60000, SAVE = 400, RETRY = 3000, SENT = "assay-desk-sent";
let stop = () => {};
/** Where somebody is on the page, which the frame may fetch anew under the hands. */
const place = { item: "", tab: "", row: -1 };

function begin() {
  stop();
  const desk = document.getElementById("desk");
  forget(desk ? desk.dataset.item : "");
  if (!desk) {
    live();
    return;
  }
  const ended = new AbortController();
  stop = () => ended.abort();
  const on = (target, type, action, options) => target.addEventListener(type, action, { signal: ended.signal, ...options });
  if (place.item !== desk.dataset.item) Object.assign(place, { item: desk.dataset.item, tab: "", row: -1 });
  const form = document.getElementById("marks");
  const settles = desk.dataset.settles === "true";
  const rows = [...form.querySelectorAll(".criterion")];
  const token = form.elements._token.value;
  files(desk, on);
  keyboard(form, rows, on, settles ? null : draft(form, desk.dataset.item, token, on));
  if (!settles) clock(form, token, on, ended.signal);
}

/** What this browser kept of an item goes only when the workbench, having taken it, shows another page. */
function forget(shown) {
  const sent = sessionStorage.getItem(SENT);
  if (!sent || sent === shown) return;
  localStorage.removeItem("assay-desk-" + sent);
  sessionStorage.removeItem(SENT);
}

async function post(form, token, fields, options = {}) {
  const body = new URLSearchParams(fields);
  return fetch(form.action, { method: "POST", body, headers: { Accept: "application/json", "X-Assay-Token": token }, ...options });
}

/** Tabs of files, and parts of a file, without leaving the page. */
function files(desk, on) {
  async function look(pane, address) {
    pane.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { "X-Assay-Fragment": "main" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      pane.replaceChildren(...page.body.childNodes);
      pane.dataset.seen = "true";
    } catch (e) {
      pane.append(" The workbench does not answer; try again.");
    } finally {
      pane.removeAttribute("aria-busy");
    }
  }
  const open = pane => { if (pane && pane.dataset.look && !pane.dataset.seen) look(pane, pane.dataset.look); };
  const tabs = [...desk.querySelectorAll(".tab")];
  const sheets = [...desk.querySelectorAll("[data-sheet]")];
  const show = name => {
    place.tab = name;
    tabs.forEach(t => t.setAttribute("aria-selected", String(t.dataset.tab === name)));
    sheets.forEach(s => { s.hidden = s.dataset.sheet !== name; });
    open(sheets.find(s => s.dataset.sheet === name));
  };
  const move = by => {
    if (!tabs.length) return;
    const at = tabs.findIndex(t => t.getAttribute("aria-selected") === "true");
    show(tabs[(at + by + tabs.length) % tabs.length].dataset.tab);
  };
  tabs.forEach(t => on(t, "click", e => { e.preventDefault(); show(t.dataset.tab); }));
  desk.querySelectorAll("details.given").forEach(d => on(d, "toggle", () => { if (d.open) open(d.querySelector("[data-look]")); }));
  on(desk, "click", e => {
    const part = e.target.closest("a[data-part]");
    const pane = e.target.closest(".look");
    if (!part || !pane) return;
    e.preventDefault();
    look(pane, part.href);
  });
  on(document, "assay:file", e => move(e.detail));
  const first = tabs.find(t => t.dataset.tab === place.tab) || tabs.find(t => t.getAttribute("aria-selected") === "true") || tabs[0];
  if (first) show(first.dataset.tab);
}

/** What is chosen and written, as it is kept and undone. */
function state(form) {
  return [...form.elements].filter(e => e.name && !["_token", "version", "opened"].includes(e.name) && e.type !== "submit")
    .map(e => [e.name, e.type === "radio" || e.type === "checkbox" ? e.value : "", e.type === "radio" || e.type === "checkbox" ? e.checked : e.value]);
}

function restore(form, kept) {
  const values = new Map(kept.map(([name, value, now]) => [name + "\n" + value, now]));
  for (const e of form.elements) {
    const choice = e.type === "radio" || e.type === "checkbox";
    const key = e.name + "\n" + (choice ? e.value : "");
    if (!values.has(key)) continue;
    if (choice) e.checked = values.get(key); else e.value = values.get(key);
  }
}

/** Saves the draft by itself: first in this browser, then at the workbench. Says where it is. */
function draft(form, item, token, on) {
  const saved = document.getElementById("saved");
  const key = "assay-desk-" + item;
  const past = [];
  let before = JSON.stringify(state(form)), timer = 0, busy = false, dirty = false, stale = false;
  const say = (words, bad) => { saved.textContent = words; saved.className = bad ? "bad" : ""; };

  const keep = () => localStorage.setItem(key, JSON.stringify({ version: form.elements.version.value, state: state(form) }));
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (kept && Number(kept.version) >= Number(form.elements.version.value) && JSON.stringify(kept.state) !== before) {
    restore(form, kept.state);
    say("what this browser kept is back");
    dirty = true;
    schedule();
  }

  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE);
  }

  async function save() {
    if (busy || stale) return;
    busy = true;
    dirty = false;
    say("saving …");
    try {
      const fields = new FormData(form);
      fields.set("do", "draft");
      const answer = await post(form, token, fields);
      if (answer.status === 409) {
        stale = true;
        say("another tab changed this draft: reload the page to go on from there", true);
      } else if (answer.ok) {
        const told = await answer.json();
        form.elements.version.value = told.version;
        keep();
        say("draft " + told.version + " is saved");
      } else if (answer.status === 422) {
        const told = await answer.json();
        say(told.message, true);
      } else throw new Error(String(answer.status));
    } catch (e) {
      dirty = true;
      say("not saved at the workbench, kept in this browser; trying again", true);
      timer = setTimeout(save, RETRY);
    } finally {
      busy = false;
      if (dirty && !stale && saved.className !== "bad") schedule();
    }
  }

  const changed = () => {
    const now = JSON.stringify(state(form));
    if (now === before) return;
    past.push(before);
    before = now;
    dirty = true;
    keep();
    schedule();
  };
  on(form, "input", changed);
  on(form, "change", changed);
  on(form, "submit", () => { clearTimeout(timer); sessionStorage.setItem(SENT, item); });
  return () => {
    if (!past.length) { say("nothing to undo"); return; }
    before = past.pop();
    restore(form, JSON.parse(before));
    dirty = true;
    keep();
    schedule();
  };
}

/** Counts while the page is seen and something is done on it; the workbench adds up. */
function clock(form, token, on, signal) {
  const face = document.getElementById("clock");
  let seconds = Number(face.dataset.seconds), runs = false, last = Date.now(), told = Date.now();
  const show = () => { face.textContent = Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0") + (runs ? "" : " paused"); };
  const tick = async (word, options) => {
    told = Date.now();
    try {
      const answer = await post(form, token, { do: "tick", tick: word }, options);
      if (answer.ok) seconds = (await answer.json()).seconds;
    } catch (e) {
      // The draft says that the workbench does not answer.
    }
  };
  const start = () => {
    last = Date.now();
    if (runs || document.hidden) return;
    runs = true;
    tick("start");
  };
  const pause = options => {
    if (!runs) return;
    runs = false;
    tick("pause", options);
    show();
  };
  for (const type of ["keydown", "pointerdown", "pointermove", "scroll", "input"]) on(document, type, start, { passive: true, capture: true });
  on(document, "visibilitychange", () => { if (document.hidden) pause({ keepalive: true }); else start(); });
  on(window, "pagehide", () => pause({ keepalive: true }));
  const every = setInterval(() => {
    if (!runs) return;
    if (Date.now() - last > IDLE) { pause(); return; }
    seconds += 1;
    if (Date.now() - told > BEAT) tick("beat");
    show();
  }, 1000);
  signal.addEventListener("abort", () => clearInterval(every));
  start();
  show();
}

/** Keys, but not while somebody writes. */
function keyboard(form, rows, on, undo) {
  const sheet = document.getElementById("sheet");
  const keys = document.getElementById("keys");
  let current = place.row >= 0 ? place.row : Math.max(0, rows.findIndex(r => !r.querySelector("input:checked")));
  keys.hidden = false;
  on(keys, "click", () => sheet.showModal());
  const go = to => {
    current = Math.min(rows.length - 1, Math.max(0, to));
    place.row = current;
    rows.forEach((r, i) => r.classList.toggle("current", i === current));
    rows[current].focus({ preventScroll: true });
    rows[current].scrollIntoView({ block: "nearest" });
  };
  const write = field => rows[current].querySelector("[data-of=" + field + "]").focus();
  const choose = n => {
    const choice = rows[current].querySelectorAll("input[type=radio]")[n];
    if (!choice) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    const bad = choice.closest(".choice").classList.contains("bad");
    if (bad && rows[current].dataset.fix === "true") write("fix");
    else if (current < rows.length - 1) go(current + 1);
  };
  rows.forEach((r, i) => on(r, "focusin", () => { place.row = current = i; rows.forEach((x, j) => x.classList.toggle("current", j === i)); }));
  on(document, "keydown", e => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      form.requestSubmit(form.querySelector("button.go"));
      return;
    }
    const typing = /^(TEXTAREA|SELECT)$/.test(e.target.tagName) || (e.target.tagName === "INPUT" && !/^(radio|checkbox)$/.test(e.target.type));
    if (typing) {
      if (e.key === "Escape") { e.target.blur(); go(current); }
      return;
    }
    if (sheet.open || e.ctrlKey || e.metaKey || e.altKey) return;
    const does = { ArrowDown: () => go(current + 1), ArrowUp: () => go(current - 1), e: () => write("evidence"), f: () => write("fix"), u: () => undo && undo(),
      n: () => file(1), p: () => file(-1), "?": () => sheet.showModal() };
    const action = /^[1-9]$/.test(e.key) ? () => choose(Number(e.key) - 1) : does[e.key];
    if (!action) return;
    e.preventDefault();
    action();
  });
  const file = by => document.dispatchEvent(new CustomEvent("assay:file", { detail: by }));
  if (rows.length) go(current);
}

/** Agreement is fetched anew while somebody looks. */
function live() {
  const part = document.querySelector("[data-live]");
  if (!part) return;
  const timer = setInterval(async () => {
    if (document.hidden || !document.contains(part)) return;
    const answer = await fetch(location.href, { headers: { "X-Assay-Fragment": "main" } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    clearInterval(timer);
    main.replaceChildren(...page.body.childNodes);
    live();
  }, 5000);
}

main.addEventListener("assay:refreshed", begin);
begin();
