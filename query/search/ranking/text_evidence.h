#pragma once

#include "query/search/ranking/evidence.h"
#include "query/search/ranking/text_sieve.h"
#include "query/search/terms/ranked_word.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

using TextEvidence = std::array<double, evidence_kinds>;

/// Reads texts for one query. Not thread-safe: it keeps its buffers.
class EvidenceReader {
  public:
    /// The words in the order of the query. `analyzer` and `workspace` outlive the reader.
    EvidenceReader(const FrenchAnalyzer& analyzer, Workspace& workspace,
                   std::vector<RankedWord> words);

    TextEvidence read(std::string_view title, std::string_view text);

  private:
    struct Occurrence {
        std::uint32_t position = 0;
        std::uint32_t word = 0;
    };
    struct Found {
        std::uint32_t count = 0;
        std::uint32_t exact = 0;
        std::uint32_t written = 0;
        bool title = false;
        bool lead = false;
        double related = 0;
    };

    std::uint32_t scan(std::string_view text, std::uint32_t offset, bool title);
    void note(std::string_view text, const Token& token, std::uint32_t position, bool title,
              bool lead);
    void note_related(const Token& token);
    double adjacent_pairs() const;
    double best_window() const;

    const FrenchAnalyzer& analyzer_;
    Workspace& workspace_;
    std::vector<RankedWord> words_;
    TextSieve sieve_;
    std::vector<TextPiece> pieces_;
    AnalysedText piece_;
    std::vector<Occurrence> occurrences_;
    std::vector<Found> found_;
};

}  // namespace kiosque
