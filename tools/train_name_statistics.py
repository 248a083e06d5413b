#!/usr/bin/env python3
"""Computes analyzers/entities/data/name_statistics.bin: how often a word is a first name, a surname,
a commune, a lower-case word or a capitalised word inside a sentence. Hashes and logarithms only, no words.

    train_name_statistics.py --first-names prenoms.csv --surnames noms.csv --communes communes.csv
                             [--news FOLDER [--exclude ARTICLES.jsonl]] --output name_statistics.bin

--first-names, --surnames  NAME,COUNT lines (INSEE, as sorted by count)
--communes                 La Poste's base of communes (';'-separated, second column the name)
--news                     JSON Lines of articles (title, text or description), searched recursively
--exclude                  articles whose text must not be counted (evaluation sets)

Layout, little-endian: "KQNS", u32 version, u32 entries, u64 FNV-1a of all that follows,
u32 × 65537 first entry of each bucket (top 16 bits of the key), then per entry u24 next bits of the key
and u24 counts: 5 bits each of first name, surname, lower case, capitalised, then 1 bit commune.
A count n is stored as floor(1.4 log2(1 + n)). The key is that of analyzers/entities/word_key.h.
"""
import argparse
import collections
import json
import math
import os
import re
import struct
import unicodedata

VERSION = 1
MASK = (1 << 64) - 1
WORD = re.compile(r'[^\W_]+')
SENTENCE_INSIDE = re.compile(r"[\w,;)’']\s*$")


def fold(text):
    text = text.lower().replace('œ', 'oe').replace('æ', 'ae').replace('ſ', 's')
    text = unicodedata.normalize('NFD', text)
    return ''.join(c for c in text if not unicodedata.combining(c))


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & MASK
    return h


def mix(h):
    h ^= h >> 32
    h = (h * 0xD6E8FEB86659FD93) & MASK
    return h ^ (h >> 32)


def name_key(text):
    """Key of a name of one or more words, whatever stands between them."""
    key = None
    for word in WORD.findall(fold(text)):
        one = mix(fnv(word.encode()))
        key = one if key is None else mix(((key * 0x9E3779B97F4A7C15) & MASK) ^ one)
    return key


def quantised(count):
    return min(31, int(1.4 * math.log2(1 + count)))


def csv_counts(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            name, _, count = line.strip().rpartition(',')
            if name and not name.startswith('_') and name != 'AUTRES NOMS':
                yield name, int(count)


def communes(path):
    short = {'ST': 'SAINT', 'STE': 'SAINTE'}
    with open(path, encoding='utf-8') as lines:
        next(lines)
        for line in lines:
            words = [w for w in re.split(r'[\s-]+', line.split(';')[1]) if not w.isdigit()]
            yield ' '.join(short.get(w, w) for w in words)


def articles(folder):
    for root, _, files in sorted(os.walk(folder)):
        for name in sorted(files):
            if name.endswith(('.json', '.jsonl')):
                with open(os.path.join(root, name), encoding='utf-8') as lines:
                    for line in lines:
                        if line.strip():
                            row = json.loads(line)
                            yield row.get('url'), row.get('text') or row.get('description') or ''


def case_counts(folder, excluded):
    lower, capital = collections.Counter(), collections.Counter()
    for url, text in articles(folder):
        if url in excluded:
            continue
        for match in WORD.finditer(text):
            word = match.group()
            if word.islower():
                lower[word] += 1
            elif word.istitle() and SENTENCE_INSIDE.search(text[max(0, match.start() - 3):match.start()]):
                capital[word] += 1
    return lower, capital


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ('first-names', 'surnames', 'communes', 'output'):
        parser.add_argument('--' + option, required=True)
    parser.add_argument('--news')
    parser.add_argument('--exclude')
    options = parser.parse_args()

    counts = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
    for column, path in enumerate((options.first_names, options.surnames)):
        for name, count in csv_counts(path):
            key = name_key(name)
            if key is not None:
                counts[key][column] += count
    for name in communes(options.communes):
        counts[name_key(name)][4] = 1
    if options.news:
        excluded = set()
        if options.exclude:
            with open(options.exclude, encoding='utf-8') as lines:
                excluded = {json.loads(line).get('url') for line in lines}
        for column, counter in zip((2, 3), case_counts(options.news, excluded)):
            by_key = collections.Counter()
            for word, count in counter.items():
                by_key[name_key(word)] += count
            for key, count in by_key.items():
                if count >= 10:
                    counts[key][column] += count

    buckets = [0] * 65537
    body = bytearray()
    for key in sorted(counts):
        first, surname, lower, capital, commune = counts[key]
        packed = quantised(first) | quantised(surname) << 5 | quantised(lower) << 10
        packed |= quantised(capital) << 15 | commune << 20
        body += struct.pack('<I', key >> 24 & 0xFFFFFF)[:3] + struct.pack('<I', packed)[:3]
        buckets[(key >> 48) + 1] += 1
    for i in range(65536):
        buckets[i + 1] += buckets[i]
    rest = struct.pack('<65537I', *buckets) + bytes(body)
    with open(options.output, 'wb') as out:
        out.write(b'KQNS' + struct.pack('<IIQ', VERSION, len(counts), fnv(rest)) + rest)
    print(f'{len(counts)} entries, {20 + len(rest)} bytes')


if __name__ == '__main__':
    main()
