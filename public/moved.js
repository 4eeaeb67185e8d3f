// Leads from a former address on, with the place on the page and the query that a refresh drops.
// @ts-check
{
  const to = document.currentScript?.dataset['to'];
  if (to && (location.hash || location.search)) {
    // The rest of this page, its refresh with it, is not to be read.
    window.stop();
    location.replace(to + location.search + location.hash);
  }
}
