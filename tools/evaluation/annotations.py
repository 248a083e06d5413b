"""Running kiosque-index analyze, counting what was found, normalising strings, BRAT files."""
import collections
import json
import re
import subprocess
import unicodedata

APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʹ′`´"), "'")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def analyze(program, articles, *options):
    """The objects that `kiosque-index analyze` prints for dictionaries given as JSON Lines."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    done = subprocess.run([program, "analyze", *options, "-"], input=lines.encode(), stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 2):
        raise SystemExit(f"{program} analyze ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_json_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Count:
    """Found, wrong and missed of what had to be found."""

    def __init__(self):
        self.found = self.wrong = self.gold = 0

    def add(self, predicted, gold):
        """Compares two multisets (collections.Counter)."""
        both = sum((predicted & gold).values())
        self.found += both
        self.wrong += sum(predicted.values()) - both
        self.gold += sum(gold.values())

    precision = property(lambda self: self.found / max(1, self.found + self.wrong))
    recall = property(lambda self: self.found / max(1, self.gold))
    f1 = property(lambda self: 2 * self.found / max(1, 2 * self.found + self.wrong + self.gold - self.found))

    def __str__(self):
        return (f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
                f"  ({self.found} found, {self.wrong} wrong, {self.gold} wanted)")


def surface(text):
    """A string as a reader sees it: one blank for white space, plain apostrophes and dashes, none of the blanks that wiki
    links leave before punctuation."""
    text = unicodedata.normalize("NFC", text).translate(APOSTROPHES).translate(DASHES)
    text = " ".join(text.split())
    text = re.sub(r"\s*'\s*", "'", text)
    text = re.sub(r"\s+([,.;:!?)\]/+])", r"\1", text)
    text = re.sub(r"([(\[/])\s+", r"\1", text)
    return text.strip(' "«»“”,;:')


def brat_spans(path):
    """(start, end, type, text) of the text-bound annotations of a BRAT .ann file, in order."""
    rows = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) >= 3 and re.fullmatch(r"T\d+", cells[0]):
                kind, *offsets = cells[1].replace(";", " ").split(" ")
                rows.append((int(offsets[0]), int(offsets[-1]), kind, cells[2]))
    return rows


def read_brat(path):
    """(type, text) of the text-bound annotations of a BRAT .ann file."""
    return [(kind, text) for _, _, kind, text in brat_spans(path)]


def outermost_names(path, types):
    """(type, text) of the annotations of these types that lie inside no other of them."""
    rows = [row for row in brat_spans(path) if row[2] in types]
    inside = lambda row: any(o[0] <= row[0] and row[1] <= o[1] and o[:2] != row[:2] for o in rows)
    return [(kind, text) for start, end, kind, text in rows if not inside((start, end))]


def surfaces(strings):
    return collections.Counter(map(surface, strings))
