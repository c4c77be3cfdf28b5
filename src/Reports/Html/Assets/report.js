"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const root = document.documentElement;

  // Theme: the system's until somebody presses the button.
  const theme = $("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; theme.setAttribute("aria-label", isDark() ? "Use the light theme" : "Use the dark theme"); };
  theme.hidden = false;
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  prefersDark.addEventListener("change", nameTheme);
  nameTheme();

  // Filter of the tree.
  const query = $("query"), changed = $("changed"), found = $("found");
  const resources = all(".tree .resource").map(element => ({ element, item: element.parentElement, changes: element.dataset.step !== "same" && element.dataset.step !== "read", text: null }));
  const components = all(".tree .component").map(element => ({ element, item: element.parentElement, open: element.open }));
  const textOf = resource => resource.text ??= resource.element.textContent.toLowerCase();
  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(word => word);
    const filtering = words.length > 0 || changed.checked;
    let count = 0;
    for (const resource of resources) {
      const shown = (!changed.checked || resource.changes) && words.every(word => textOf(resource).includes(word));
      resource.item.hidden = !shown;
      count += shown ? 1 : 0;
    }
    for (const component of components.toReversed()) {
      component.item.hidden = filtering && !all(":scope > ul > li", component.element).some(item => !item.hidden);
      component.element.open = filtering ? !component.item.hidden : component.open;
    }
    found.textContent = filtering ? `${count} of ${resources.length}` : "";
  };
  document.querySelector(".filter").hidden = false;
  document.querySelector(".filter").addEventListener("submit", event => event.preventDefault());
  query.addEventListener("input", apply);
  changed.addEventListener("change", apply);
  $("open-all").addEventListener("click", () => components.forEach(({ element }) => { element.open = true; }));
  $("close-all").addEventListener("click", () => components.forEach(({ element }) => { element.open = false; }));

  // A link to a resource opens it and what is around it.
  const reveal = id => {
    const target = id ? $(id) : null;
    if (!target?.matches(".tree details")) return false;
    if (target.parentElement.hidden) { query.value = ""; changed.checked = false; apply(); }
    for (let at = target; at; at = at.parentElement.closest("details")) at.open = true;
    return true;
  };
  const follow = () => { if (reveal(location.hash.slice(1))) $(location.hash.slice(1)).scrollIntoView({ block: "center" }); };
  addEventListener("hashchange", follow);
  follow();

  // A node of the drawing shows its resources beside it.
  const panel = $("panel"), panelTitle = $("panel-title"), panelDetail = $("panel-detail"), panelBody = $("panel-body");
  let opener = null;
  const close = () => {
    panel.hidden = true;
    opener?.classList.remove("shown");
    opener?.focus();
    opener = null;
  };
  const show = node => {
    opener?.classList.remove("shown");
    opener = node;
    node.classList.add("shown");
    panelTitle.textContent = node.dataset.title;
    panelDetail.textContent = node.dataset.detail;
    const ids = node.dataset.resources.split(" ");
    panelBody.replaceChildren(...ids.map(id => {
      const copy = $(id).cloneNode(true);
      copy.removeAttribute("id");
      copy.open = ids.length === 1 || (copy.dataset.step !== "same" && copy.dataset.step !== "create");
      const jump = document.createElement("a");
      jump.href = `#${id}`;
      jump.textContent = "Show in the tree";
      copy.querySelector(".body").append(jump);
      return copy;
    }));
    panel.hidden = false;
    panel.scrollTop = 0;
    panelTitle.focus();
  };
  all("a.node").forEach(node => {
    node.addEventListener("click", event => { event.preventDefault(); show(node); });
  });
  $("panel-close").addEventListener("click", close);
  addEventListener("keydown", event => { if (event.key === "Escape" && !panel.hidden) close(); });
  panelBody.addEventListener("click", event => { if (event.target.closest("a[href^='#']")) { panel.hidden = true; opener?.classList.remove("shown"); follow(); } });

  // The arrows of the node under the pointer or the focus.
  const drawing = document.querySelector(".drawing svg");
  const flows = all(".flow", drawing);
  const trace = number => {
    const touching = number === null ? [] : flows.filter(flow => flow.dataset.from === number || flow.dataset.to === number);
    drawing.classList.toggle("tracing", touching.length > 0);
    flows.forEach(flow => flow.classList.toggle("traced", touching.includes(flow)));
  };
  all("[data-node]", drawing).forEach(node => {
    node.addEventListener("mouseenter", () => trace(node.dataset.node));
    node.addEventListener("mouseleave", () => trace(null));
    // An SVG element that listens for the focus gets it: links only.
    if (!node.matches("a")) return;
    node.addEventListener("focus", () => trace(node.dataset.node));
    node.addEventListener("blur", () => trace(null));
  });
})();
