#include "analyzers/dates/date_annotator.h"

namespace kiosque {
namespace {

class DateAnnotator final : public Annotator {
  public:
    std::string_view version() const override { return "dates-1"; }
    void annotate(const Article&, Workspace&, Analysis&) const override {}
};

}  // namespace

std::unique_ptr<const Annotator> make_date_annotator() {
    return std::make_unique<const DateAnnotator>();
}

}  // namespace kiosque
