"""A judged set: a folder of docs.jsonl, queries.tsv (QID, query) and qrels.tsv (QID, DOCID, relevance)."""
import hashlib
import json
import pathlib
from dataclasses import dataclass, field


@dataclass
class JudgedSet:
    name: str
    folder: pathlib.Path
    queries: dict = field(default_factory=dict)  # QID -> text
    relevant: dict = field(default_factory=dict)  # QID -> {DOCID: relevance above 0}

    @property
    def documents(self):
        return self.folder / "docs.jsonl"

    @property
    def query_file(self):
        return self.folder / "queries.tsv"


def read_judged_set(folder):
    """Queries that nothing is relevant for cannot be judged and are left out."""
    folder = pathlib.Path(folder)
    judged = JudgedSet(folder.name, folder)
    for query, document, relevance in rows(folder / "qrels.tsv", 3):
        if int(relevance) > 0:
            judged.relevant.setdefault(query, {})[document] = int(relevance)
    judged.queries = {query: text for query, text in rows(judged.query_file, 2) if query in judged.relevant}
    judged.relevant = {query: judged.relevant[query] for query in judged.queries if query in judged.relevant}
    if not judged.queries:
        raise SystemExit(f"tools/evaluate: {folder} has no judged query")
    return judged


def write_judged_set(folder, documents, queries, relevant):
    """documents: dictionaries with id and text; queries: QID -> text; relevant: QID -> DOCID."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "docs.jsonl", "w", encoding="utf-8") as out:
        for document in documents:
            out.write(json.dumps(document, ensure_ascii=False) + "\n")
    with open(folder / "queries.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{query}\t{text}\n" for query, text in queries.items())
    with open(folder / "qrels.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{query}\t{document}\t1\n" for query, document in relevant.items())


def write_flat(judged, path):
    """docs.jsonl for programs that read no JSON: DOCID, title, text by tabs, an article a line."""
    with open(judged.documents, encoding="utf-8") as documents, open(path, "w", encoding="utf-8") as out:
        for line in documents:
            document = json.loads(line)
            values = [document["id"], document.get("title", ""), document["text"]]
            out.write("\t".join(" ".join(str(value).split()) for value in values) + "\n")


def half(query):
    """Parameters are chosen on the half "tune" and reported on "report"."""
    return "report" if hashlib.sha256(query.encode()).digest()[0] & 1 else "tune"


def rows(path, columns):
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = line.rstrip("\r\n").split("\t", columns - 1)
            if len(row) != columns:
                raise SystemExit(f"tools/evaluate: {path}, line {number}: expected {columns} columns by tabs")
            yield row
