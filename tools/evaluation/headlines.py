"""Known-item search without judges: a headline is the query, the text that stood under it the one answer."""
import hashlib
import json
import pathlib
import unicodedata
from collections import Counter

from .judged_set import write_judged_set

SHORTEST_TEXT = 200  # characters: less is a caption
FEWEST_WORDS = 4  # of a headline: « Météo » asks for nothing in particular


def build(archive, folder, articles, queries):
    """Writes a judged set of the JSON Lines files under `archive` (fields title, description or text). The headline
    is not in the documents. Headlines that stand over several texts are no queries, and of texts that repeat one
    remains. Which articles and queries are taken depends on their own bytes alone."""
    texts = {}
    headlines = Counter()
    for title, text in records(archive):
        headlines[words(title)] += 1
        texts.setdefault(text, title)
    chosen = sorted(texts, key=digest)[:articles]
    documents = [{"id": digest(text), "text": text} for text in chosen]
    asked, answers = {}, {}
    for text in sorted(chosen, key=lambda text: digest("query" + text)):
        title = texts[text]
        if len(asked) == queries:
            break
        if headlines[words(title)] == 1 and len(words(title).split()) >= FEWEST_WORDS:
            query = "h" + digest(text)
            asked[query] = " ".join(title.split())
            answers[query] = digest(text)
    if not asked:
        raise SystemExit(f"tools/evaluate: no headlines under {archive}")
    write_judged_set(folder, documents, asked, answers)


def records(archive):
    for path in sorted(pathlib.Path(archive).rglob("*.json*")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                title = record.get("title") or ""
                text = record.get("text") or record.get("description") or ""
                if title and len(text) >= SHORTEST_TEXT:
                    yield title, text


def words(title):
    """Its letters and figures without case and accents: headlines that differ in nothing else ask the same."""
    plain = unicodedata.normalize("NFD", title.lower())
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]
