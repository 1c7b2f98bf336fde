// expect: a command has two handlers
#include "handled.hpp"

using namespace compile_fail;

int main() {
  return handle_one(cqrs::wire(cqrs::on_command<Open>(&open), cqrs::on_command<Close>(&close),
                               cqrs::on_command<Close>(&close), cqrs::on_event<Opened>(&opened)));
}
