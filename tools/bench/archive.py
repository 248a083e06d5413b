#!/usr/bin/env python3
"""Indexes one archive with Kiosque, scriptindex and SQLite FTS5, and measures what each takes; then times queries.

    tools/bench/archive.py --bin build/release PATH... [--map text=description,source=media]
    tools/bench/archive.py --bin build/release --generate 100000

Needs the packages xapian-omega and python3, and the targets bench_search and bench_stock_search. The baselines get title,
text, date and id of the same articles from one file that is written beforehand; Kiosque reads the archive itself, and
finds entities and dates as well. CPU is user and system time; peak is the largest resident set. Nothing else should run.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SCRIPT = """id : field hash boolean=Q unique=Q
title : field index=S index
text : field index
date : value=0
"""
SQLITE = """
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[2])
database.execute("CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, date UNINDEXED, title, text, "
                 "tokenize='unicode61 remove_diacritics 2')")
with open(sys.argv[1], encoding="utf-8") as lines:
    rows = (tuple(json.loads(line)[name] for name in ("id", "date", "title", "text")) for line in lines)
    database.executemany("INSERT INTO article VALUES (?, ?, ?, ?)", rows)
database.execute("INSERT INTO article(article) VALUES ('optimize')")
database.commit()
"""
QUERIES = {
    "term": ["gouvernement", "grève", "hôpital", "neige", "Marseille", "pesticides", "école", "rugby"],
    "and": ["gouvernement réforme", "grève SNCF", "hôpital urgences", "neige route", "école rentrée"],
    "or": ["gouvernement OR ministre", "grève OR manifestation", "neige OR verglas", "école OR lycée"],
    "phrase": ['"le monde"', '"à la une"', '"président de la République"', '"pouvoir d\'achat"', '"il y a"'],
    "term + date": ["gouvernement date:2016-03..2017-09", "neige date:2014-11-15..2015-02-10", "grève date:2017"],
    "facets": ["gouvernement", "grève", "hôpital", "neige", "école"],
    "term + person": ['gouvernement person:"Emmanuel Macron"', 'réforme person:"Manuel Valls"'],
}
STOCK_CLASSES = ("term", "and", "or", "phrase", "term + date")


def measured(command, **options):
    """Wall seconds, CPU seconds and peak megabytes of a command, which must succeed."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{errors.decode(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size_of(path):
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size


def write_articles(index, paths, field_map, folder):
    """One JSON object an article for SQLite, the same for scriptindex; returns the articles and their bytes of text."""
    command = [str(index), "analyze", *map(str, paths)] + (["--map", field_map] if field_map else [])
    articles = size = 0
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as lines, open(folder / "articles.dump", "w", encoding="utf-8") as dump:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
        for line in process.stdout:
            article = json.loads(line)
            kept = {name: article[name] or "" for name in ("id", "title", "text", "date")}
            articles += 1
            size += len(kept["title"].encode()) + len(kept["text"].encode())
            lines.write(json.dumps(kept, ensure_ascii=False) + "\n")
            for name, value in kept.items():
                value = value.replace("-", "") if name == "date" else value
                dump.write(f"{name}=" + value.replace("\n", "\n=") + "\n")
            dump.write("\n")
    return articles, size


def report(name, figures, size, articles, text):
    wall, cpu, peak = figures
    print(f"{name:<28}{wall:8.1f}{cpu:8.1f}{peak:9.0f}{text / wall / 1e6:8.1f}{articles / wall:10.0f}"
          f"{size / 1e6:9.1f}{size / text:7.2f}")


def build(options, folder):
    index = options.bin / "indexer" / "kiosque-index"
    mapped = ["--map", options.map] if options.map else []
    articles, text = write_articles(index, options.paths, options.map, folder)
    (folder / "script").write_text(SCRIPT, encoding="utf-8")
    print(f"{articles} articles, {text / 1e6:.1f} MB of titles and texts\n")
    print(f"{'':<28}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}{'MB/s':>8}{'articles/s':>10}{'MB':>9}{'/text':>7}")
    database = folder / "kiosque.db"
    whole = measured([index, "add", "--db", database, *mapped, *options.paths])
    report("kiosque-index add", whole, size_of(database), articles, text)
    tables = {table: size_of(database / f"{table}.glass") for table in ("postlist", "termlist", "docdata")}
    bare = measured([index, "add", "--no-entities", "--db", folder / "bare.db", *mapped, *options.paths])
    report("… --no-entities", bare, size_of(folder / "bare.db"), articles, text)
    compacted = measured([index, "compact", "--db", database])
    report("kiosque-index compact", compacted, size_of(database), articles, text)
    stock = measured(["scriptindex", "--stemmer=french", folder / "stock.db", folder / "script", folder / "articles.dump"])
    report("scriptindex", stock, size_of(folder / "stock.db"), articles, text)
    figures = measured([sys.executable, "-c", SQLITE, folder / "articles.jsonl", folder / "fts5.db"])
    report("SQLite FTS5", figures, size_of(folder / "fts5.db"), articles, text)
    for name, ours in {"kiosque-index": whole, "kiosque-index --no-entities": bare}.items():
        print(f"\nscriptindex takes {stock[0] / ours[0]:.1f} times as long as {name} and {stock[1] / ours[1]:.1f} times the CPU; "
              f"per MB {ours[1] / text * 1e6:.3f} s of CPU", end="")
    print()
    print("tables, times text: " + ", ".join(f"{name} {size / text:.2f}" for name, size in tables.items()))
    analysis = measured([index, "analyze", *mapped, *options.paths])[1]
    entities = whole[1] - bare[1]
    print(f"of the CPU time: entities {entities / whole[1]:.0%}, reading, words and dates {(analysis - entities) / whole[1]:.0%} "
          f"(printing JSON included), compression, inversion and tables {(whole[1] - analysis) / whole[1]:.0%}")


def latencies(program, arguments, folder, queries, more=()):
    file = folder / "queries.txt"
    file.write_text("\n".join(queries) + "\n", encoding="utf-8")
    out = subprocess.run([program, *arguments, file, *more], capture_output=True, text=True, check=True).stdout
    return "".join(f"{float(value):9.2f}" for value in re.findall(r"p\d+ +([\d.]+) ms", out)) or out


def search(options, folder):
    print(f"\nms of CPU a query{'':<11}{'p50':>9}{'p95':>9}{'p99':>9}")
    for name, queries in QUERIES.items():
        kiosque = options.bin / "tools" / "bench_search"
        print(f"{'kiosque: ' + name:<28}" + latencies(kiosque, [folder / "kiosque.db"], folder, queries,
                                                           ["5", "person"] if name == "facets" else []))
        if name in STOCK_CLASSES:
            stock = options.bin / "tools" / "bench_stock_search"
            print(f"{'stock Xapian: ' + name:<28}" + latencies(stock, [folder / "stock.db"], folder, queries))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--map", default="")
    parser.add_argument("--generate", type=int, metavar="ARTICLES")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the databases, not removed afterwards")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    folder = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="kiosque-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        if options.generate:
            options.paths = [folder / "generated.jsonl"]
            with open(options.paths[0], "w", encoding="utf-8") as out:
                subprocess.run([sys.executable, HERE / "generate_archive.py", str(options.generate), "1990", "2020"], stdout=out, check=True)
        if not options.paths:
            parser.error("name an archive, or --generate ARTICLES")
        build(options, folder)
        if not options.generate:
            search(options, folder)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
