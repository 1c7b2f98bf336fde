#include "lesson_words.hpp"

#include <algorithm>
#include <cassert>

#include "lesson_texts.hpp"

namespace native {

std::optional<LessonWords> LessonWords::of(std::string_view language, std::string_view name) {
  for (const WordsText& words : words_texts()) {
    if (words.language != language || words.name != name) continue;
    auto tree = scenario::parse_json(words.json);
    assert(tree);
    return LessonWords(std::move(tree.value()));
  }
  return std::nullopt;
}

std::string LessonWords::say(Way way, const Holes& holes) const {
  scenario::JsonValue place = tree_.root();
  for (const std::string_view key : way)
    place = place.member(key);
  if (place.kind() != scenario::JsonKind::text) return {};
  std::string_view rest = place.text();
  std::string said;
  while (true) {
    const std::size_t open = rest.find('{');
    const std::size_t close = rest.find('}', open);
    if (close == std::string_view::npos) return said.append(rest);
    const auto filled = holes.find(rest.substr(open + 1, close - open - 1));
    said.append(rest.substr(0, open));
    said.append(filled == holes.end() ? rest.substr(open, close - open + 1) : filled->second);
    rest.remove_prefix(close + 1);
  }
}

std::vector<std::string_view> languages() {
  std::vector<std::string_view> found;
  for (const WordsText& words : words_texts()) {
    if (std::find(found.begin(), found.end(), words.language) == found.end())
      found.push_back(words.language);
  }
  return found;
}

}  // namespace native
