// reference-run FILE|-: the report of a scenario as JSON on standard output (semantics section 8).
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "reference.hpp"

namespace {

std::string all_of(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: reference-run FILE|-\n";
    return 2;
  }
  const std::string name = argv[1];
  try {
    if (name == "-") {
      std::cout << reference::run(all_of(std::cin)) << '\n';
      return 0;
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
      std::cerr << name << ": cannot be read\n";
      return 2;
    }
    std::cout << reference::run(all_of(file)) << '\n';
  } catch (const std::exception& error) {
    std::cerr << name << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}
