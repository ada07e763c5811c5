// SPDX-License-Identifier: Apache-2.0
// Keeps an open page true: navigation when views come and go, the page when what it shows has changed.
(() => {
  "use strict";
  const main = document.getElementById("main");
  const views = document.getElementById("views");
  const live = document.getElementById("live");
  const view = document.body.dataset.view;
  const isListed = () => [...views.querySelectorAll("a")].some(a => a.getAttribute("href") === "/" + view);
  const wasListed = isListed();
  let busy = false, again = false;

  const say = (words, kind) => {
    live.textContent = words;
    live.className = "live " + kind;
  };

  /** Whether somebody changed a field of the form and has not sent it. */
  function isChanged(form) {
    return [...form.elements].some(e => /^(checkbox|radio)$/.test(e.type) ? e.checked !== e.defaultChecked
      : e.tagName === "SELECT" ? [...e.options].some(o => o.selected !== o.defaultSelected) && e.selectedIndex > 0
      : e.type !== "hidden" && "defaultValue" in e && e.value !== e.defaultValue);
  }

  async function fetched(address, fragment) {
    const answer = await fetch(address, fragment ? { headers: { "X-Assay-Fragment": "main" } } : {});
    if (answer.status === 401) {
      say("Logged out. The terminal shows the address that logs in again.", "bad");
      throw new Error("logged out");
    }
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  async function loadParts(root) {
    for (const part of root.querySelectorAll("[data-load]")) {
      const page = await fetched(part.dataset.load, true);
      part.replaceChildren(...page.body.childNodes);
      part.removeAttribute("aria-busy");
    }
  }

  /** What scrolls by itself can be reached by keyboard. */
  function makeReachable() {
    for (const part of main.querySelectorAll(".wide, pre, figure")) {
      if (part.hasAttribute("tabindex") || (part.scrollWidth <= part.clientWidth && part.scrollHeight <= part.clientHeight)) continue;
      part.tabIndex = 0;
      if (!part.classList.contains("wide")) continue;
      part.setAttribute("role", "region");
      if (!part.hasAttribute("aria-label")) part.setAttribute("aria-label", "Table, to be scrolled");
    }
  }

  async function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const page = await fetched(location.href, true);
      const typing = main.contains(document.activeElement) && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
      if (!typing && ![...main.querySelectorAll("form[method=post]")].some(isChanged)) {
        const loaded = new Map([...main.querySelectorAll("[data-load]")].map(p => [p.dataset.load, p]));
        const fresh = document.createDocumentFragment();
        fresh.append(...page.body.childNodes);
        for (const part of fresh.querySelectorAll("[data-load]")) {
          const old = loaded.get(part.dataset.load);
          if (old) part.replaceChildren(...old.childNodes);
        }
        main.replaceChildren(fresh);
        await loadParts(main);
        main.dispatchEvent(new CustomEvent("assay:refreshed"));
      }
    } catch (e) {
      // Said where it happened; the stream tells when the workbench is back.
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  }

  async function renew() {
    const page = await fetched(location.href, false);
    views.replaceChildren(...page.getElementById("views").childNodes);
    main.inert = wasListed && !isListed();
    if (main.inert) say("The bundle of this view was stopped. The page shows what it showed last; what was typed is kept.", "bad");
    else { say("live", "ok"); refresh(); }
  }

  function listen() {
    const stream = new EventSource("/events?view=" + encodeURIComponent(view));
    let before = false;
    stream.onopen = () => { say("live", "ok"); if (before) renew().catch(() => {}); before = true; };
    stream.onerror = () => {
      say("The workbench does not answer; trying again.", "bad");
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    };
    stream.addEventListener("views", () => renew().catch(() => {}));
    stream.addEventListener("changed", e => { if (e.data === view) refresh(); });
    addEventListener("pagehide", () => stream.close());
  }

  loadParts(main).catch(() => {});
  makeReachable();
  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; makeReachable(); });
  }).observe(main, { childList: true, subtree: true });
  addEventListener("resize", makeReachable);
  listen();
})();
