#include "indexer/readers/path_rules.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("patterns fit as in .gitignore") {
    const struct {
        std::vector<std::string> patterns;
        const char* path;  ///< a folder, if it ends in "/"
        bool fits;
    } cases[] = {
        {{}, "a", false},
        {{""}, "a", false},
        {{"*.bak"}, "a.bak", true},
        {{"*.bak"}, "x/y/a.bak", true},
        {{"*.bak"}, "a.bak.txt", false},
        {{"*"}, "x/y", true},
        {{"brouillons/"}, "brouillons/", true},
        {{"brouillons/"}, "x/brouillons/", true},
        {{"brouillons/"}, "x/brouillons", false},
        {{"/a.txt"}, "a.txt", true},
        {{"/a.txt"}, "x/a.txt", false},
        {{"x/*.txt"}, "x/a.txt", true},
        {{"x/*.txt"}, "y/x/a.txt", false},
        {{"x/*.txt"}, "x/y/a.txt", false},
        {{"x/**/*.txt"}, "x/a.txt", true},
        {{"x/**/*.txt"}, "x/y/z/a.txt", true},
        {{"**/z/**"}, "x/z/a", true},
        {{"**/z/**/b"}, "x/z/z/a/z/b", true},
        {{"**/z/**/b"}, "x/y/a/b", false},
        {{"numéro-?.txt"}, "numéro-1.txt", true},
        {{"[0-9]*.txt"}, "2019.txt", true},
        {{"[0-9]*.txt"}, "x.txt", false},
        {{"*.txt", "!a.txt"}, "a.txt", false},
        {{"*.txt", "!a.txt"}, "b.txt", true},
        {{"!a.txt", "*.txt"}, "a.txt", true},
    };
    for (const auto& c : cases) {
        CAPTURE(c.patterns, c.path);
        std::string path = c.path;
        const bool is_folder = path.ends_with('/');
        if (is_folder) path.pop_back();
        const auto verdict = PathRules(c.patterns).judge(path, is_folder);
        CHECK((verdict == PathRules::Verdict::fits) == c.fits);
    }
}

TEST_CASE("a pattern of a thousand folders against a path of a thousand ends") {
    std::string pattern;
    std::string path;
    for (int i = 0; i < 1'000; ++i) {
        pattern += "**/a/";
        path += "a/";
    }
    CHECK(PathRules({pattern + "b"}).judge(path + "c", false) == PathRules::Verdict::none);
}
