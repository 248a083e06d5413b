#include "analyzers/workspace.h"

#include "analyzers/error.h"
#include "analyzers/french/workspace_impl.h"

namespace kiosque {

Workspace::Impl::Impl() {
    UErrorCode status = U_ZERO_ERROR;
    dictionary_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) || !dictionary_breaks) {
        throw Error("ICU's break rules are missing; install libicu and its data again");
    }
}

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

void Workspace::begin_article() {
    impl_->chunks.trim();
}

std::shared_ptr<void>& Workspace::scratch_slot(const void* key) {
    for (auto& [known, slot] : impl_->scratch)
        if (known == key) return slot;
    return impl_->scratch.emplace_back(key, nullptr).second;
}

}  // namespace kiosque
