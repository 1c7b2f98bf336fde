// Conditions from text: the grammar of condition.hpp, read from left to right.
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "scenario/condition.hpp"

namespace scenario {
namespace {

using condition::Comparison;
using condition::Literal;
using condition::Operator;
using condition::PathStep;
using Which = condition::PathStep::Which;

constexpr std::array<std::pair<std::string_view, Operator>, 6> operators{{
    {"==", Operator::equal},
    {"!=", Operator::unequal},
    {"<=", Operator::at_most},
    {">=", Operator::at_least},
    {"<", Operator::less},
    {">", Operator::more},
}};
constexpr std::string_view count_word = "count";

bool is_word_character(char c) {
  const bool letter_or_digit =
      (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter_or_digit || c == '_' || c == '-' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<Comparison> conditions() {
    std::vector<Comparison> comparisons;
    do {
      comparisons.push_back(comparison());
    } while (!failed() && takes_word("and"));
    skip_spaces();
    if (at_ < text_.size()) expected("an operator, `and` or the end");
    return comparisons;
  }
  // A path and nothing behind it.
  Comparison value_path() {
    Comparison only_path;
    skip_spaces();
    path(only_path);
    skip_spaces();
    if (at_ < text_.size()) expected("the end");
    only_path.text = text_;
    return only_path;
  }
  [[nodiscard]] bool failed() const { return !error_.empty(); }
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  Comparison comparison() {
    Comparison comparison;
    skip_spaces();
    const std::size_t start = at_;
    path(comparison);
    skip_spaces();
    for (const auto& [sign, op] : operators) {
      if (failed() || !takes(sign)) continue;
      comparison.op = op;
      skip_spaces();
      comparison.value = literal();
      break;
    }
    comparison.text = text_.substr(start, at_ - start);
    while (comparison.text.ends_with(' '))
      comparison.text.pop_back();
    return comparison;
  }

  void path(Comparison& comparison) {
    do {
      const std::string key = plain_word();
      if (key.empty()) return expected("the name of a member");
      if (key == count_word && !comparison.path.empty()) {
        comparison.counts = true;
        return;
      }
      comparison.path.push_back({Which::member, key, {}, 0});
      while (!failed() && takes("["))
        comparison.path.push_back(selection());
    } while (!failed() && takes("."));
  }

  // What stands between [ and ].
  PathStep selection() {
    PathStep step{Which::all, {}, {}, 0};
    do {
      skip_spaces();
      if (takes("*")) continue;
      if (peek() == '"') {
        step = {Which::member, literal().text, {}, 0};
        continue;
      }
      const std::string word = plain_word();
      if (word.empty()) expected("*, a filter, any, first, last, a place or a \"key\"");
      if (failed()) return step;
      if (takes("!=")) {
        step.filters.push_back({word, Operator::unequal, literal()});
      } else if (takes("==") || takes("=")) {
        step.filters.push_back({word, Operator::equal, literal()});
      } else {
        choose(step, word);
      }
    } while (!failed() && takes(","));
    if (!failed() && !takes("]")) expected("]");
    return step;
  }

  void choose(PathStep& step, const std::string& word) {
    if (word == "any") {
      step.which = Which::any;
    } else if (word == "first") {
      step.which = Which::first;
    } else if (word == "last") {
      step.which = Which::last;
    } else {
      step.which = Which::place;
      const char* end = word.data() + word.size();
      const auto [stopped, problem] = std::from_chars(word.data(), end, step.place);
      if (problem != std::errc() || stopped != end) {
        at_ -= word.size();
        expected("*, a filter, any, first, last, a place or a \"key\"");
      }
    }
  }

  Literal literal() {
    if (failed()) return {};
    if (!takes("\"")) {
      const std::size_t start = at_;
      while (at_ < text_.size() && is_word_character(text_[at_]))
        ++at_;
      if (at_ == start) expected("a value");
      return {std::string(text_.substr(start, at_ - start)), false};
    }
    std::string text;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      text += text_[at_++];
    }
    if (!takes("\"")) expected("\"");
    return {text, true};
  }

  // A word without points, which separate members.
  std::string plain_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '.' && is_word_character(text_[at_]))
      ++at_;
    return std::string(text_.substr(start, at_ - start));
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_spaces() {
    while (peek() == ' ')
      ++at_;
  }
  bool takes(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }
  bool takes_word(std::string_view word) {
    skip_spaces();
    const std::size_t start = at_;
    if (plain_word() == word) return true;
    at_ = start;
    return false;
  }
  void expected(std::string_view what) {
    if (failed()) return;
    error_ = "column " + std::to_string(at_ + 1) + ": expected " + std::string(what) + ", found " +
             (at_ < text_.size() ? "\"" + std::string(text_.substr(at_)) + "\"" : "the end");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string error_;
};

}  // namespace

cqrs::Result<Condition, std::string> Condition::parse(std::string_view text) {
  Parser parser(text);
  std::vector<Comparison> comparisons = parser.conditions();
  if (parser.failed()) return parser.error();
  return Condition(std::move(comparisons));
}

cqrs::Result<ReportValue, std::string> ReportValue::parse(std::string_view text) {
  Parser parser(text);
  Comparison path = parser.value_path();
  if (parser.failed()) return parser.error();
  return ReportValue(std::move(path));
}

}  // namespace scenario
