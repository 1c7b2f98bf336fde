// expect: a command has two handlers
#include "handled.hpp"

using namespace compile_fail;

int main() {
  return handle_one(
      cqrs::wire(cqrs::on_command<Open>(&handle_open), cqrs::on_command<Close>(&handle_close),
                 cqrs::on_command<Close>(&handle_close), cqrs::on_event<Opened>(&handle_opened)));
}
