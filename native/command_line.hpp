// The words of a command line, sorted into options and operands; and what a subcommand is.
//
//   auto arguments = Arguments::parse(words, {{"--seed", "N"}, {"--quiet", ""}});
//   if (!arguments) return bad_usage(arguments.error());
//   arguments.value().option("--seed");
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cqrs/result.hpp"

namespace native {

// How the program ends; scripts rely on it.
enum class Exit : std::uint8_t {
  done = 0,
  failed = 1,     // what was checked does not hold, or a run could not be finished
  bad_input = 2,  // bad usage or a bad file: nothing ran
};

struct Option {
  std::string_view name;   // "--seed"
  std::string_view value;  // how the help calls it, "N"; empty if the option has none
};

class Arguments {
 public:
  // `--name value` and `--name=value`, anywhere; all words after `--` are operands, and so is `-`.
  // The error is a sentence.
  static cqrs::Result<Arguments, std::string> parse(std::span<const std::string_view> words,
                                                    std::span<const Option> known);

  [[nodiscard]] const std::vector<std::string_view>& operands() const { return operands_; }
  // The value of the option, empty for one that has none; nothing if it was not given.
  [[nodiscard]] std::optional<std::string_view> option(std::string_view name) const;
  // All values of an option that may be given several times.
  [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
  // A whole number within bounds; the error is a sentence.
  [[nodiscard]] cqrs::Result<std::optional<std::int64_t>, std::string> whole(std::string_view name,
                                                                             std::int64_t from,
                                                                             std::int64_t to) const;

 private:
  std::vector<std::string_view> operands_;
  std::vector<std::pair<std::string_view, std::string_view>> options_;
};

// A whole number as people write it on a command line, nothing else around it.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

struct Subcommand {
  std::string_view name;
  std::string_view usage;    // what stands behind the name
  std::string_view summary;  // one line
  std::string_view help;     // what else there is to know
  std::span<const Option> options;
  Exit (*run)(const Arguments& arguments);
};

// Says on standard error what is wrong with the words, and where help is.
Exit bad_usage(std::string_view sentence);
// Says on standard error what is wrong with a file.
Exit bad_file(std::string_view name, std::string_view sentence);

}  // namespace native
