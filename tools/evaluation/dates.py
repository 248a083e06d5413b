"""Dates: phrases, dates of events, spans, publication dates from text alone.

    tools/evaluate dates --data DATA [--tv FOLDER] [--bin kiosque-index] [--errors N]

DATA holds, each measured if it is there:
    dates/           French specifications of microsoft/Recognizers-Text (DateParser.json, DatePeriodParser.json,
                     HolidayParser.json); what is no French is left out as date_exclusions.tsv tells
    facets-dev/      articles.jsonl, gold.jsonl: articles with their event dates
    wikinews-ner/    dev/ with BRAT files named by their day of publication (2017_09_09-001.txt): Date spans
--tv is a folder of JSON Lines with title, description and date: how many publication dates the texts alone give, and how
many of those are the articles' own. The share of dates in the time of analysis is measured by bench_dates (tools/bench).
"""
import collections
import pathlib

from .annotations import Count, analyze, read_brat, read_json_lines, surfaces
from .date_phrases import days, read_phrases


def phrases(folder, options):
    rows, left = read_phrases(folder)
    inputs = [{"id": row.id, "title": "", "text": row.text, **({"date": row.reference} if row.reference else {})} for row in rows]
    found = {article["id"]: {days(date["iso"]) for date in article["dates"]} for article in analyze(options.bin, inputs)}
    right = [row for row in rows if found[row.id] & set(row.accepted)]
    extra = [row for row in right if found[row.id] - set(row.accepted)]
    print(f"(a) phrases: {len(right)}/{len(rows)} = {len(right) / len(rows):.3f};"
          f" {len(extra)} of them with other days besides;"
          f" left out: {', '.join(f'{reason} {n}' for reason, n in left.most_common())}")
    for row in [row for row in rows if row not in right][:options.errors]:
        print(f"    {row.text!r} ({row.reference or 'no reference'})")


def events(folder, options):
    articles = read_json_lines(folder / "articles.jsonl")
    found = {article["id"]: article for article in analyze(options.bin, articles)}
    count, misses = Count(), []
    for gold in read_json_lines(folder / "gold.jsonl"):
        wanted = {date["iso"]: date["text"] for date in gold["event_dates"]}
        given = {date["iso"]: date["text"] for date in found[gold["id"]]["dates"]}
        count.add(collections.Counter(given.keys()), collections.Counter(wanted.keys()))
        misses += [f"missed {iso} {wanted[iso]!r} ({gold['id']})" for iso in wanted.keys() - given.keys()]
        misses += [f"wrong  {iso} {given[iso]!r} ({gold['id']})" for iso in given.keys() - wanted.keys()]
    print(f"(b) event dates, distinct iso: {count}")
    for miss in sorted(misses)[:options.errors]:
        print("    " + miss)


def wikinews_articles(folder):
    """Title line, then the text: without metadata, under names that show no date."""
    for number, file in enumerate(sorted(folder.glob("*.txt")), 1):
        title, _, text = file.read_text(encoding="utf-8").partition("\n")
        yield file, {"id": f"article-{number}", "title": title, "text": text}


def spans(folder, options):
    files = list(wikinews_articles(folder))
    analysed = analyze(options.bin, [article for _, article in files])
    count, missed, right = Count(), collections.Counter(), 0
    for (file, _), found in zip(files, analysed):
        gold = [text for kind, text in read_brat(file.with_suffix(".ann")) if kind == "Date"]
        given = surfaces(date["text"] for date in found["dates"])
        count.add(given, surfaces(gold))
        missed += surfaces(gold) - given
        right += found["date"] == file.stem[:10].replace("_", "-")
    print(f"(c) Date spans: {count}")
    if options.errors:
        print("    missed: " + "; ".join(f"{text} {n}" for text, n in missed.most_common(options.errors)))
    print(f"(d) publication date from text alone, wikinews: {right}/{len(files)} right")


def tv_records(folder):
    for file in sorted(pathlib.Path(folder).rglob("*.json*")):
        for record in read_json_lines(file):
            if record.get("description") and record.get("date"):
                yield record


def tv_news(folder, options):
    """Fed twice: the text alone, and with its date, so that the day in Paris is the program's own business."""
    given = right = total = 0
    wrong = []
    batch = []

    def measure():
        nonlocal given, right, total
        texts = [{"id": str(i), "title": r["title"], "text": r["description"]} for i, r in enumerate(batch)]
        dates = [{"id": str(i), "title": "-", "text": "-", "date": r["date"]} for i, r in enumerate(batch)]
        for record, found, own in zip(batch, analyze(options.bin, texts), analyze(options.bin, dates)):
            total += 1
            if found["date"] is None:
                continue
            given += 1
            right += found["date"] == own["date"]
            if found["date"] != own["date"]:
                wrong.append(f"{found['date']} for {own['date']}: {record['title']}")
        batch.clear()

    for record in tv_records(folder):
        batch.append(record)
        if len(batch) == 5000:
            measure()
    measure()
    print(f"(d) publication date from text alone, TV news: {given} of {total} texts give one,"
          f" {right}/{given} = {right / max(1, given):.3f} of those right")
    for line in wrong[:options.errors]:
        print("    " + line)


def add_arguments(parser):
    parser.add_argument("--data", type=pathlib.Path, required=True, metavar="FOLDER")
    parser.add_argument("--tv", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--bin", default="build/release/indexer/kiosque-index", metavar="PROGRAM")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many of each kind")


def run(options):
    for folder, measure in (("dates", phrases), ("facets-dev", events), ("wikinews-ner/dev", spans)):
        if (options.data / folder).is_dir():
            measure(options.data / folder, options)
    if options.tv:
        tv_news(options.tv, options)
    return 0
