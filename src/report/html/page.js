(() => {
  const folds = [...document.querySelectorAll("details.fold")];
  for (const fold of folds) fold.open = false;
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = folds.filter((fold) => !fold.open);
    for (const fold of shut) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of shut) fold.open = false;
  });
  const reveal = () => {
    const to = document.getElementById(location.hash.slice(1));
    const fold = to && to.closest("details.fold");
    if (fold && !fold.open) {
      fold.open = true;
      to.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();
  for (const bar of document.querySelectorAll(".filters")) {
    bar.hidden = false;
    const rows = bar.closest("section").querySelectorAll("table.text tbody tr, details.run, .left-out");
    bar.addEventListener("click", (event) => {
      const chosen = event.target.closest("button");
      if (!chosen) return;
      for (const button of bar.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === chosen));
      const kind = chosen.dataset.kind;
      for (const row of rows) row.hidden = kind !== "" && !(row.dataset.kinds || "").split(" ").includes(kind);
    });
  }
})();
