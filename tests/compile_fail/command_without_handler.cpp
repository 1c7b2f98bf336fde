// expect: a command has no handler
#include "handled.hpp"

using namespace compile_fail;

int main() {
  return handle_one(
      cqrs::wire(cqrs::on_command<Open>(&handle_open), cqrs::on_event<Opened>(&handle_opened)));
}
