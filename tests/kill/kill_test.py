#!/usr/bin/env python3
"""Kills kiosque-index at random moments and looks at what is left.

    tests/kill/kill_test.py --index build/release/indexer/kiosque-index --search build/release/query/kiosque --kills 300

Each round takes an archive, starts `add`, `compact`, `remove`, `rebuild` or `entities import`, and sends SIGKILL after a
random part of the time that the command takes. Afterwards the database must be what it was before the command or what it is
after it, or, for `add`, hold some of the new articles whole; `check` must find no damage, and the next `add` (or `entities
import`) must end in a database equal to that of an uninterrupted run. Prints the seed.
"""

import argparse
import difflib
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WORDS = "gouvernement ville mer neige maire usine grève vote port école train lac élection hiver marché pont".split()


def articles(count, seed):
    rng = random.Random(seed)
    for number in range(count):
        text = " ".join(rng.choice(WORDS) for _ in range(120))
        yield {"id": f"article-{number}", "title": f"Titre {number} {rng.choice(WORDS)}", "text": text.capitalize() + ".",
               "date": f"20{10 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}", "source": f"Source {number % 40}"}


def write(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


class Archive:
    def __init__(self, index, search, folder, small, large):
        self.index, self.search, self.folder = index, search, folder
        self.first, self.all = folder / "first.jsonl", folder / "all.jsonl"
        records = list(articles(large, 7))
        write(self.first, records[:small])
        write(self.all, records)
        self.ids = [record["id"] for record in records]
        self.decisions = folder / "decisions.tsv"
        lines = ["kind\tname\tdecision\tvalue"]
        for number in range(0, 40, 2):
            lines.append(f"source\tSource {number}\tmerge\tsource:Source {number + 1}")
            lines.append(f"source\tSource {number + 1}\tidentifier\tlocal:{number}")
        self.decisions.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def command(self, kind, database, rng):
        return {
            "build": ["add", "--db", database, "--memory", "16MB", "--jobs", "2", self.all],
            "add": ["add", "--db", database, "--memory", "16MB", "--jobs", "2", self.all],
            "compact": ["compact", "--db", database],
            "rebuild": ["rebuild", "--db", database],
            "entities": ["entities", "import", "--db", database, self.decisions],
            "remove": ["remove", "--db", database, *rng.sample(self.ids[:50], 5)],
        }[kind]

    def run(self, arguments):
        return subprocess.run([self.index, *map(str, arguments)], capture_output=True, text=True, check=False)

    def decided(self, database):
        return self.run(["entities", "export", "--db", database]).stdout

    def contents(self, database):
        """What a search sees, whatever lies on disk: every article and every count."""
        out = []
        for arguments in (["search", "", "--limit", "all", "--format", "ids"],
                          ["facets", "source", "--limit", "all", "--format", "tsv"],
                          ["timeline", "--by", "day", "--format", "tsv"]):
            found = subprocess.run([self.search, *arguments, "--db", database], capture_output=True, text=True, check=False)
            out.append("\n".join(sorted(found.stdout.splitlines())) + found.stderr)
        return out


def killed(index, arguments, delay):
    process = subprocess.Popen([index, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(delay)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", type=pathlib.Path, required=True)
    parser.add_argument("--search", type=pathlib.Path, required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--kinds", nargs="+", default=["build", "add", "compact", "rebuild", "remove", "entities"])
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    rng = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kiosque-kill-"))
    try:
        return rounds(Archive(options.index.resolve(), options.search.resolve(), folder, options.articles // 10, options.articles), options, rng)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def rounds(archive, options, rng):
    folder, faults, kills = archive.folder, 0, {}
    small, large = folder / "small.db", folder / "large.db"
    archive.run(["add", "--db", small, archive.first])
    archive.run(["add", "--db", large, archive.all])
    complete = archive.contents(large)
    decided = folder / "decided.db"
    shutil.copytree(large, decided)
    archive.run(archive.command("entities", decided, rng))
    decisions = (archive.decided(large), archive.decided(decided))
    with_decisions = archive.contents(decided)
    seconds = {}
    while sum(kills.values()) < options.kills:
        kind = rng.choice(options.kinds)
        database = folder / "killed.db"
        for left in folder.glob("*killed.db*"):
            shutil.rmtree(left)
        if kind != "build":
            shutil.copytree(small if kind == "add" else large, database)
        arguments = archive.command(kind, database, rng)
        if kind not in seconds:
            start = time.monotonic()
            killed(archive.index, arguments, 600)
            seconds[kind] = time.monotonic() - start
            continue
        # Sometimes the next run is killed too: what it finds is what the first one left.
        for _ in range(rng.choice([1, 1, 2, 3])):
            if killed(archive.index, arguments, rng.random() * seconds[kind] * 1.1):
                kills[kind] = kills.get(kind, 0) + 1
        if (database / "iamglass").exists():
            check = archive.run(["check", "--db", database])
            if check.returncode != 0:
                faults += 1
                print(f"{kind}: check after the kill: {check.stderr[:500]}")
        if kind == "entities" and archive.decided(database) not in decisions:
            faults += 1
            print(f"{kind}: some of the decisions are there")
        end = archive.run(arguments if kind == "entities" else ["add", "--db", database, archive.all])
        contents = archive.contents(database)
        expected = with_decisions if kind == "entities" else complete
        if end.returncode != 0 or contents != expected:
            faults += 1
            print(f"{kind}: not the database of an uninterrupted run; {end.stderr[:500]}")
            print("\n".join(list(difflib.unified_diff("\n".join(expected).splitlines(), "\n".join(contents).splitlines(), lineterm=""))[:20]))
        left = [path.name for path in folder.glob("*killed.db*") if path != database]
        if left:
            faults += 1
            print(f"{kind}: left behind: {left}")
    print(f"{sum(kills.values())} kills: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kills.items())))
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
