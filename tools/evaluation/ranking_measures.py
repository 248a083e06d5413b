"""Measures of a ranking for one query, and the paired test of two rankings over many."""
import math

DEPTH = 10


def reciprocal_rank(ranking, relevant):
    for rank, document in enumerate(ranking[:DEPTH], 1):
        if document in relevant:
            return 1 / rank
    return 0.0


def recall(ranking, relevant):
    return len(relevant.keys() & set(ranking[:DEPTH])) / len(relevant)


def ndcg(ranking, relevant):
    gain = discounted(relevant.get(document, 0) for document in ranking[:DEPTH])
    return gain / discounted(sorted(relevant.values(), reverse=True)[:DEPTH])


def discounted(gains):
    return sum((2**gain - 1) / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


MEASURES = {"MRR@10": reciprocal_rank, "Recall@10": recall, "nDCG@10": ndcg}


def mean(values):
    return sum(values) / len(values)


def paired_test(first, second):
    """Mean difference second - first and its two-sided p by Student's paired test. With hundreds of queries t is
    normal, so the error function serves."""
    differences = [b - a for a, b in zip(first, second, strict=True)]
    average = mean(differences)
    if len(differences) < 2:
        return average, 1.0
    variance = sum((d - average) ** 2 for d in differences) / (len(differences) - 1)
    if variance == 0:
        return average, 1.0 if average == 0 else 0.0
    return average, math.erfc(abs(average) / math.sqrt(variance / len(differences)) / math.sqrt(2))
