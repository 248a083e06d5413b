#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Which entries of a folder tree are wanted: patterns as .gitignore writes them. `*` and `?` stay
/// within one name, `[…]` is one character, `**` any number of folders. A pattern without a slash
/// (but for one at its end) fits at any depth, another one from the folder that the rules belong
/// to; a slash at the end: folders only; a "!" in front takes back what an earlier pattern
/// excluded. What lies in an excluded folder cannot be taken back.
class PathRules {
  public:
    PathRules() = default;
    explicit PathRules(const std::vector<std::string>& patterns);

    enum class Verdict : unsigned char { none, fits, taken_back };

    /// What the last pattern that fits says. `path` is relative to the rules' folder, with "/"
    /// between names and none at the end. Linear in the path for each pattern.
    Verdict judge(std::string_view path, bool is_folder) const;

    bool empty() const { return rules_.empty(); }

  private:
    struct Rule {
        std::vector<std::string> names;  ///< of folders, and last of the entry; "**": any folders
        bool folders_only = false;
        bool takes_back = false;
    };
    static bool fits(const Rule& rule, const std::vector<std::string>& names);

    std::vector<Rule> rules_;
};

}  // namespace kiosque
