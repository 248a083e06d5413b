"""Main text and metadata of HTML pages: what must be in the text, what must not, title, author, date.

    tools/evaluate extraction --data PAGES [--bin kiosque-index] [--errors N]

PAGES holds *.html and gold.jsonl: {"file", "with": [...], "without": [...], "title", "author", "date"} a page. Strings are
compared with white space, apostrophes and dashes levelled; a title also counts where only case, accents, punctuation or a
site's name after it differ; an author where one name is right. A field whose gold value is empty is not judged.
"""
import json
import pathlib
import re
import subprocess
import unicodedata

from .annotations import read_json_lines, surface


def add_arguments(parser):
    parser.add_argument("--data", required=True, metavar="PAGES", help="folder of pages with gold.jsonl")
    parser.add_argument("--bin", default="kiosque-index", help="the program that reads the pages")
    parser.add_argument("--errors", type=int, default=20, metavar="N", help="how many misses to print")


SOFT_HYPHEN = "\u00ad"


def levelled(text):
    return surface(text.replace(SOFT_HYPHEN, ""))


def words(text):
    plain = unicodedata.normalize("NFD", (text or "").lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"\w+", plain)


def same_title(given, wanted):
    given, wanted = words(given), words(wanted)
    return bool(wanted) and given[: len(wanted)] == wanted


def authors(text):
    return {" ".join(words(name)) for name in re.split(r"[;,|&/]|\bet\b|\band\b", text or "") if words(name)}


def judge(gold, article):
    """(measure, hit, what) of everything that the gold standard says of one page."""
    body = levelled(article["text"])
    everything = levelled(article["title"] + "\n" + article["text"])
    for passage in gold.get("with", ()):
        yield "must be there", levelled(passage) in everything, passage
    for passage in gold.get("without", ()):
        yield "must not be", levelled(passage) not in body, passage
    if gold.get("title"):
        yield "title", same_title(article["title"], gold["title"]), f"{article['title']!r} for {gold['title']!r}"
    if gold.get("author"):
        hit = bool(authors(article["author"]) & authors(gold["author"]))
        yield "author", hit, f"{article['author']!r} for {gold['author']!r}"
    if gold.get("date"):
        yield "date", (article["date"] or "") == gold["date"][:10], f"{article['date']} for {gold['date'][:10]}"


def run(options):
    folder = pathlib.Path(options.data)
    golds = read_json_lines(folder / "gold.jsonl")
    pages = [str(folder / gold["file"]) for gold in golds]
    printed = subprocess.run([options.bin, "analyze", *pages], stdout=subprocess.PIPE, check=False).stdout
    articles = {article["path"]: article for article in map(json.loads, printed.splitlines())}
    missing = {"title": "", "text": "", "author": "", "date": None}
    hits, totals, misses = {}, {}, []
    for gold in golds:
        for measure, hit, what in judge(gold, articles.get(gold["file"], missing)):
            totals[measure] = totals.get(measure, 0) + 1
            hits[measure] = hits.get(measure, 0) + hit
            if not hit:
                misses.append(f"{gold['file']}: {measure}: {what}")
    print(f"{len(golds)} pages, {len(articles)} read")
    for measure, total in totals.items():
        print(f"{measure:<14} {hits[measure]}/{total}")
    for miss in misses[: options.errors]:
        print("   ", miss)
    return 0
