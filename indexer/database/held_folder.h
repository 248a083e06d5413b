#pragma once

#include <filesystem>

namespace kiosque {

/// The folder that a path leads to when this is made, kept in being for its lifetime so that no
/// folder made later is taken for it. Tells whether another has been put in its place.
class HeldFolder {
  public:
    explicit HeldFolder(const std::filesystem::path& place);
    ~HeldFolder();
    HeldFolder(const HeldFolder&) = delete;
    HeldFolder& operator=(const HeldFolder&) = delete;

    /// True too where the one or the other cannot be looked at.
    bool is_at(const std::filesystem::path& place) const;

  private:
    int folder_;  ///< -1: there is none
};

}  // namespace kiosque
