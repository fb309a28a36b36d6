// Dates as people write them, in the precision in which they were given.

const ISO_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** "2 March 2021", "March 2021", "2021"; what is no ISO date stays as it is. */
function dateWords(iso) {
  const [, year, month, day] = ISO_DATE.exec(iso) || [];
  const name = month && words.date.months[Number(month) - 1];
  if (!year || (month && !name)) return iso;
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** How long it was so: "since 2016", "2016 to May 2019", or "". */
function spanWords(since, until) {
  if (since && until) return say("claim.span", { since: dateWords(since), until: dateWords(until) });
  return since ? say("claim.since", { since: dateWords(since) }) : until && say("claim.until", { until: dateWords(until) });
}
