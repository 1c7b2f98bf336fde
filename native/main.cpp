// cqrs-lab: the lab without its page. Natively and, the same program, as WebAssembly under node.
#include <array>
#include <iostream>
#include <string_view>
#include <vector>

#include "command_line.hpp"
#include "subcommands.hpp"

namespace {

using native::Exit;
using native::Subcommand;

constexpr std::array subcommands{&native::run_command,    &native::check_command,
                                 &native::shrink_command, &native::lessons_command,
                                 &native::schema_command, &native::ways_command};

Exit print_help() {
  std::cout << "usage: cqrs-lab COMMAND [ARGUMENTS]\n\n";
  for (const Subcommand* command : subcommands) {
    std::cout << "  " << command->name << ' ' << command->usage << "\n      " << command->summary
              << '\n';
  }
  std::cout << "\n"
               "  COMMAND --help   says more about a command\n"
               "  --version        prints the version\n\n"
               "Ends with 0 when done, 1 when a check failed or a run could not be finished, 2 on\n"
               "bad usage or a bad file: then nothing ran, and the message names the place.\n";
  return Exit::done;
}

Exit print_help_of(const Subcommand& command) {
  std::cout << "usage: cqrs-lab " << command.name << ' ' << command.usage << "\n\n"
            << command.summary << "\n\n"
            << command.help;
  return Exit::done;
}

Exit run(const Subcommand& command, const std::vector<std::string_view>& words) {
  for (const std::string_view word : words) {
    if (word == "--") break;
    if (word == "--help" || word == "-h") return print_help_of(command);
  }
  const auto arguments = native::Arguments::parse(words, command.options);
  if (!arguments) return native::bad_usage(arguments.error());
  return command.run(arguments.value());
}

Exit run(const std::vector<std::string_view>& words) {
  if (words.empty()) return native::bad_usage("which command?");
  const std::string_view name = words.front();
  if (name == "--help" || name == "-h" || name == "help") return print_help();
  if (name == "--version") {
    std::cout << "cqrs-lab " << CQRS_LAB_VERSION << '\n';
    return Exit::done;
  }
  for (const Subcommand* command : subcommands) {
    if (command->name == name) return run(*command, {words.begin() + 1, words.end()});
  }
  return native::bad_usage("no command \"" + std::string(name) + "\"");
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const Exit exit = run({argv + 1, argv + argc});
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "cqrs-lab: cannot write to standard output\n";
    return static_cast<int>(Exit::failed);
  }
  return static_cast<int>(exit);
}
