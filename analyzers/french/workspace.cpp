#include "analyzers/workspace.h"

#include "analyzers/french/workspace_impl.h"

#include <deque>
#include <string>

namespace kiosque {

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

void Workspace::begin_article() {
    impl_->forms.clear();
}

}  // namespace kiosque
