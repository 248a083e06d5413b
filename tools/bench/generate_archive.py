#!/usr/bin/env python3
"""Writes an archive of invented articles as JSON Lines: for speed, not for sense.

    tools/bench/generate_archive.py [--shuffled] ARTICLES FIRST-YEAR LAST-YEAR > archive.jsonl

Words are drawn by Zipf's law from a vocabulary of made-up ones, « mot0 » the most frequent, and so are three authors;
the days have equally many articles, which come in order of publication, or shuffled: the worst case of a date filter. The
same numbers give the same archive.
"""
import datetime
import itertools
import json
import random
import sys

VOCABULARY = 20_000
WORDS = 60  # an article
AUTHORS = 20_000
SIGNATURES = 3  # an article


def main():
    shuffled = "--shuffled" in sys.argv
    articles, first, last = (int(number) for number in sys.argv[1:] if number != "--shuffled")
    source = random.Random(1897)
    words = [f"mot{i}" for i in range(VOCABULARY)]
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(1, VOCABULARY + 1)))
    authors = [f"Prénom{i} Nom{i}" for i in range(AUTHORS)]
    author_weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(1, AUTHORS + 1)))
    begin = datetime.date(first, 1, 1)
    days = (datetime.date(last, 12, 31) - begin).days + 1
    for number in range(articles):
        drawn_day = source.randrange(days)
        day = begin + datetime.timedelta(days=drawn_day if shuffled else number * days // articles)
        drawn = source.choices(words, cum_weights=weights, k=WORDS)
        signed = source.choices(authors, cum_weights=author_weights, k=SIGNATURES)
        print(json.dumps({"id": f"g{number}", "title": " ".join(drawn[:5]), "date": day.isoformat(),
                          "source": f"Journal {number % 7}", "text": " ".join(drawn[5:]),
                          "author": ", ".join(signed)}))


if __name__ == "__main__":
    main()
