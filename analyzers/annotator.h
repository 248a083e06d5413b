#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"

namespace kiosque {

class Workspace;

/// Adds one kind of knowledge (entities, dates) to an article's analysis. The one virtual interface
/// of the analyzers, called once an article. Implementations are immutable after construction and
/// may be shared by threads; all scratch lives in the caller's Workspace. Any UTF-8 is a valid
/// input.
class Annotator {
  public:
    virtual ~Annotator() = default;

    /// Part of the analyzer's fingerprint: changes whenever the same article would get other
    /// annotations.
    virtual std::string_view version() const = 0;

    /// analysis.title and analysis.text are filled; what earlier annotators found is there too.
    virtual void annotate(const Article& article, Workspace& workspace,
                          Analysis& analysis) const = 0;
};

}  // namespace kiosque
