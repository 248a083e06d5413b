#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace kiosque {

/// Snowball's French stemmer behind a table of the families that it tears apart. Words must be
/// normalised (in capitals Snowball would take U, I and Y for its own marks). Not thread-safe.
class FrenchStemmer {
  public:
    FrenchStemmer();

    /// « journaux » → "journal", « française » → "français", « connaître » and « connaitre » → one.
    std::string stem(std::string_view written);

  private:
    struct Deleter {
        void operator()(sb_stemmer* stemmer) const;
    };

    std::unique_ptr<sb_stemmer, Deleter> snowball_;
};

}  // namespace kiosque
