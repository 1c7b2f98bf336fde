// The words of one language about lessons: sentences by the way to them, holes filled in.
//
//   const auto words = LessonWords::of("en", "01-last-dresser");
//   words->say({"steps", "two_pages", "hint"});
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/json_tree.hpp"

namespace native {

class LessonWords {
 public:
  using Way = std::initializer_list<std::string_view>;
  using Holes = std::map<std::string, std::string, std::less<>>;

  // Those of a lesson, of "worksheet" or "passages"; nothing where there are none.
  static std::optional<LessonWords> of(std::string_view language, std::string_view name);

  // The sentence at the end of the way, `{name}` filled in; empty where there is none.
  [[nodiscard]] std::string say(Way way, const Holes& holes = {}) const;

 private:
  explicit LessonWords(scenario::JsonTree tree) : tree_(std::move(tree)) {}

  scenario::JsonTree tree_;
};

// The languages that there are words in.
[[nodiscard]] std::vector<std::string_view> languages();

}  // namespace native
