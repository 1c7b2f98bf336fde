#include "command_line.hpp"

#include <algorithm>
#include <charconv>
#include <iostream>

#include "text_table.hpp"

namespace native {

cqrs::Result<Arguments, std::string> Arguments::parse(std::span<const std::string_view> words,
                                                      std::span<const Option> known) {
  Arguments arguments;
  bool only_operands = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (only_operands || word == "-" || !word.starts_with('-')) {
      arguments.operands_.push_back(word);
      continue;
    }
    if (word == "--") {
      only_operands = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const auto option = std::find_if(known.begin(), known.end(),
                                     [&](const Option& one) { return one.name == name; });
    if (option == known.end()) return "no option " + std::string(name);
    if (option->value.empty()) {
      if (equals != std::string_view::npos) return std::string(name) + " takes no value";
      arguments.options_.emplace_back(name, std::string_view());
    } else if (equals != std::string_view::npos) {
      arguments.options_.emplace_back(name, word.substr(equals + 1));
    } else if (i + 1 < words.size()) {
      arguments.options_.emplace_back(name, words[++i]);
    } else {
      return std::string(name) + " needs a value: " + std::string(option->value);
    }
  }
  return arguments;
}

std::optional<std::string_view> Arguments::option(std::string_view name) const {
  // The last one counts, as everywhere.
  for (auto option = options_.rbegin(); option != options_.rend(); ++option) {
    if (option->first == name) return option->second;
  }
  return std::nullopt;
}

std::vector<std::string_view> Arguments::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [option, value] : options_) {
    if (option == name) values.push_back(value);
  }
  return values;
}

cqrs::Result<std::optional<std::int64_t>, std::string> Arguments::whole(std::string_view name,
                                                                        std::int64_t from,
                                                                        std::int64_t to) const {
  const std::optional<std::string_view> text = option(name);
  if (!text) return std::optional<std::int64_t>();
  const std::optional<std::int64_t> number = whole_number(*text);
  if (number && *number >= from && *number <= to) return number;
  return std::string(name) + ": expected a whole number from " + std::to_string(from) + " to " +
         std::to_string(to) + ", found \"" + std::string(*text) + "\"";
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, number);
  return problem == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

Exit bad_usage(std::string_view sentence) {
  std::cerr << "cqrs-lab: " << sentence << " (cqrs-lab --help)\n";
  return Exit::bad_input;
}

Exit bad_file(std::string_view name, std::string_view sentence) {
  // A file's keys and names stand in the sentence.
  std::cerr << "cqrs-lab: " << name << ": " << printable(sentence) << '\n';
  return Exit::bad_input;
}

}  // namespace native
