// SPDX-License-Identifier: Apache-2.0
// Has lint look at the text while it is typed; a click on what it says goes to the line.
const main = document.getElementById("main");

function wire() {
  const text = document.getElementById("text");
  const list = document.getElementById("lint");
  if (!text || text.dataset.wired) return;
  text.dataset.wired = "yes";
  let timer = 0, asked = 0;

  function line(problem) {
    const item = document.createElement("li");
    item.className = problem.error ? "error" : "warning";
    const where = document.createElement(problem.line ? "button" : "strong");
    where.textContent = (problem.error ? "Error" : "Warning") + (problem.line ? ", line " + problem.line : "");
    if (problem.line) {
      where.type = "button";
      where.addEventListener("click", () => goTo(problem.line));
    }
    item.append(where, " " + problem.message);
    return item;
  }

  function goTo(number) {
    const lines = text.value.split("\n");
    const start = lines.slice(0, number - 1).reduce((n, l) => n + l.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[number - 1] ?? "").length);
    text.scrollTop = Math.max(0, text.scrollHeight * (number - 5) / lines.length);
  }

  async function look() {
    const mine = ++asked;
    const form = new URLSearchParams({ do: "lint", text: text.value });
    const answer = await fetch(location.pathname, { method: "POST", body: form, headers: { "X-Assay-Token": document.body.dataset.token, Accept: "application/json" } });
    if (mine !== asked) return;
    if (!answer.ok) { list.replaceChildren(line({ error: true, line: 0, message: "It could not be checked (" + answer.status + ")." })); return; }
    const found = (await answer.json()).problems;
    list.replaceChildren(...(found.length ? found.map(line) : [Object.assign(document.createElement("li"), { textContent: "Nothing." })]));
  }

  text.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => look().catch(() => {}), 400); });
  if (!text.readOnly) look().catch(() => {});
}

main.addEventListener("assay:refreshed", wire);
wire();
