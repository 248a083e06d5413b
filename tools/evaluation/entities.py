"""Entities: spans of persons, places and organisations, and the entities of articles by kind.

    tools/evaluate entities --data DATA [--bin kiosque-index] [--errors N]

DATA holds, each measured if it is there:
    wikinews-ner/    dev/ with BRAT files: Person, Location and Organization, of nested ones the outermost; strings are compared,
                     companies count as organisations
    facets-dev/      articles.jsonl, gold.jsonl: entities with their mentions, of which some must be found and some may be
Facets are matched one to one for each article and kind, those that share most strings first. Wrong is what matches nothing or
repeats an entity already matched (dup). The interval is that of 1,000 samples of the articles (bootstrap, 95 %).
"""
import collections
import pathlib
import random
import re
import unicodedata

from .annotations import Count, analyze, outermost_names, read_json_lines, surface, surfaces
from .dates import wikinews_articles

KINDS = ("person", "company", "organisation", "place")
TYPES = {"Person": "PER", "Location": "LOC", "Organization": "ORG"}
TYPE_OF_KIND = {"person": "PER", "place": "LOC", "company": "ORG", "organisation": "ORG"}
DETERMINER = re.compile(r"^(?:(?:l|d|qu)'|(?:le|la|les|un|une|des|du|de|au|aux) )")


def spans(folder, options):
    files = list(wikinews_articles(folder))
    # The blank that wiki links left before punctuation would tell where names end.
    analysed = analyze(options.bin, [{**article, "text": re.sub(" ([,.])", r"\1", article["text"])} for _, article in files])
    counts = collections.defaultdict(Count)
    missed, wrong = collections.Counter(), collections.Counter()
    for (file, _), found in zip(files, analysed):
        gold = collections.Counter((TYPES[kind], surface(text)) for kind, text in outermost_names(file.with_suffix(".ann"), TYPES))
        given = collections.Counter((TYPE_OF_KIND[entity["kind"]], surface(mention["text"]))
                                    for entity in found["entities"] for mention in entity["mentions"])
        for kind in ("PER", "LOC", "ORG"):
            ours = lambda counter: collections.Counter({key: n for key, n in counter.items() if key[0] == kind})
            counts[kind].add(ours(given), ours(gold))
        counts["all"].add(given, gold)
        missed.update(gold - given)
        wrong.update(given - gold)
    print("(a) spans")
    for kind, count in counts.items():
        print(f"    {kind:13} {count}")
    for title, errors in (("missed", missed), ("wrong", wrong)):
        for (kind, text), n in errors.most_common(options.errors):
            print(f"    {title} {kind} {text} ×{n}")


def level(text):
    """Case, accents and determiners do not tell entities apart."""
    text = unicodedata.normalize("NFD", surface(text).casefold().replace("œ", "oe"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    while True:
        shorter = DETERMINER.sub("", text, count=1)
        if shorter in ("", text):
            return text
        text = shorter


def strings(entity):
    mentions = [m["text"] if isinstance(m, dict) else m for m in entity["mentions"]]
    return {level(text) for text in [entity["name"], *mentions]} - {""}


class Article:
    """What was matched in one article, for one kind."""

    def __init__(self, given, gold, elsewhere):
        """`elsewhere`: strings of gold companies, which a predicted organisation is forgiven."""
        pairs = sorted((-len(g & w), not wanted["must"], i, j) for i, g in enumerate(given)
                       for j, (wanted, w) in enumerate(gold) if g & w)
        matched = {}
        for _, _, i, j in pairs:
            if i not in matched and j not in matched.values():
                matched[i] = j
        self.found = sum(gold[j][0]["must"] for j in matched.values())
        self.matched = len(matched)
        self.gold = sum(wanted["must"] for wanted, _ in gold)
        left = [given[i] for i in range(len(given)) if i not in matched]
        self.repeated = sum(any(g & gold[j][1] for j in matched.values()) for g in left)
        self.wrong = sum(not (g & elsewhere) for g in left)


def f1(articles):
    found, wrong, gold = (sum(getattr(a, name) for a in articles) for name in ("found", "wrong", "gold"))
    precision, recall = found / max(1, found + wrong), found / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def interval(articles):
    chance = random.Random(1)
    scores = sorted(f1(chance.choices(articles, k=len(articles)))[2] for _ in range(1000))
    return scores[25], scores[974]


def facets(folder, options):
    gold = {row["id"]: row["entities"] for row in read_json_lines(folder / "gold.jsonl")}
    found = {row["id"]: row["entities"] for row in analyze(options.bin, read_json_lines(folder / "articles.jsonl"))}
    print("(b) entities of articles")
    matched = repeated = 0
    for kind in KINDS:
        articles = []
        for number, wanted in gold.items():
            firms = [strings(entity) for entity in wanted if entity["kind"] == "company"]
            articles.append(Article([strings(entity) for entity in found.get(number, ()) if entity["kind"] == kind],
                                    [(entity, strings(entity)) for entity in wanted if entity["kind"] == kind],
                                    set().union(*firms) if kind == "organisation" else set()))
        matched += sum(a.matched for a in articles)
        repeated += sum(a.repeated for a in articles)
        precision, recall, score = f1(articles)
        low, high = interval(articles)
        print(f"    {kind:13} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f} [{low:.3f}, {high:.3f}]")
    print(f"    dup           {repeated} of {matched + repeated} = {repeated / max(1, matched + repeated):.3f}")


def add_arguments(parser):
    parser.add_argument("--data", required=True, type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--bin", default="build/release/indexer/kiosque-index", metavar="PROGRAM")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many of each kind")


def run(options):
    parts = [(spans, "wikinews-ner/dev"), (facets, "facets-dev")]
    present = [(measure, options.data / folder) for measure, folder in parts if (options.data / folder).is_dir()]
    for measure, folder in present:
        measure(folder, options)
    if not present:
        print(f"{options.data}: none of {', '.join(folder for _, folder in parts)} is there")
    return 0 if present else 2
