// Runs before anything is painted, so that a remembered theme does not flash.
try {
  document.documentElement.dataset.theme = localStorage.getItem("uis.theme") ?? "auto";
} catch {
  // No storage: as the system says.
}
