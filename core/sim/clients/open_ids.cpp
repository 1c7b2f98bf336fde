#include "sim/clients/open_ids.hpp"

#include "sim/world.hpp"

namespace sim {

bool choose(World& world, Deed& deed, const OpenId& open, Vocabulary& names) {
  auto* const command = std::get_if<CommandAction>(&deed);
  auto* const query = std::get_if<QueryAction>(&deed);
  Client& asker = client(world, command != nullptr ? command->by : query->by);
  if (open.which != OpenId::Which::latest) {
    const std::uint32_t again = open.which == OpenId::Which::again ? asker.latest_made : 0;
    const Chooser chooser{asker.number, world.now, world.writer.down, again};
    asker.latest_made = world.domain->choose_id(chooser, names.domain[open.table]);
  } else if (asker.latest_made == 0) {
    return false;
  }
  // Without an id that is -1: the write side finds one, or does not get to.
  const std::uint32_t id = asker.latest_made - 1;
  if (open.target == NameSlot::Target::key) query->key.id = id;
  if (open.target == NameSlot::Target::word)
    command->command.words[open.word] = static_cast<std::int32_t>(id);
  return true;
}

}  // namespace sim
