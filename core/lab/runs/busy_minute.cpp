#include "lab/runs/busy_minute.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "allocation/simulation/messages.hpp"
#include "lab/cast.hpp"
#include "lab/texts.hpp"
#include "scenario/allocation_format.hpp"

namespace lab {
namespace {

using allocation::NameTable;
using sim::NameSlot;

constexpr sim::Ms look_every = 2'000;
constexpr std::uint32_t looks_each = 30;
constexpr sim::Ms buy_every = 10'000;
constexpr std::uint32_t buys_each = 6;
// Customers do not move in step: the second looks so much later than the first.
constexpr sim::Ms apart = 700;
constexpr sim::Ms buys_after = 1'300;
constexpr sim::Ms looks_up_after = 2'300;

// Which word of the message holds it.
constexpr std::uint8_t word_of_order = 0;
constexpr std::uint8_t word_of_sku = 1;

// The ids that a command brings batches of: one, or those it picks from.
void add_skus(const sim::ActionTemplate& action, std::vector<std::uint32_t>& skus) {
  const auto* deed = std::get_if<sim::CommandAction>(&action.deed);
  const auto creates = static_cast<std::uint8_t>(allocation::CommandKind::CreateBatch);
  if (deed == nullptr || deed->command.kind != creates) return;
  const auto add = [&](std::uint32_t sku) {
    if (std::find(skus.begin(), skus.end(), sku) == skus.end()) skus.push_back(sku);
  };
  for (const NameSlot& slot : action.names) {
    if (slot.target != NameSlot::Target::word || slot.word != word_of_sku) continue;
    for (const NameSlot::Option& option : slot.options) {
      if (option.pattern.empty()) add(option.id);
    }
    return;
  }
  add(static_cast<std::uint32_t>(deed->command.words[word_of_sku]));
}

std::vector<std::uint32_t> skus_of(const sim::Script& script) {
  std::vector<std::uint32_t> skus;
  if (!is_shop(script.names())) return skus;
  for (std::size_t place = 0; place < script.size(); ++place)
    add_skus(script[place], skus);
  if (skus.size() > scenario::names_in_list_max) skus.resize(scenario::names_in_list_max);
  return skus;
}

sim::Ms last_action(const sim::Script& script) {
  sim::Ms last = 0;
  for (std::size_t place = 0; place < script.size(); ++place) {
    const sim::ActionTemplate& action = script[place];
    last = std::max(last, action.at + (sim::Ms{action.times} - 1) * action.every);
  }
  return last;
}

std::vector<sim::ClientId> customers_of(sim::Script& script) {
  std::vector<sim::ClientId> customers = Cast(script).customers();
  if (customers.empty()) {
    for (const std::string_view name : {"harry", "bob"})
      customers.push_back({script.names().clients.intern(name)});
  }
  if (customers.size() > busy_customers_max) customers.resize(busy_customers_max);
  return customers;
}

// The names of their orders: harry-1, harry-2.
std::string orders_of(const sim::Script& script, sim::ClientId customer) {
  constexpr std::size_t room = 8;
  const std::string& name = script.names().clients[customer.value];
  const bool fits = name.size() + room <= scenario::name_bytes_max;
  return (fits ? name : "order-" + std::to_string(customer.value)) + "-{n}";
}

class Shopper {
 public:
  Shopper(sim::Script& script, sim::ClientId who, const std::vector<std::uint32_t>& skus)
      : script_(script), who_(who), skus_(skus), orders_(orders_of(script, who)) {}

  void come(sim::Ms at) {
    const allocation::Sku sku{skus_.front()};
    add(at, look_every, looks_each, sim::QueryAction{who_, allocation::availability_of(sku)},
        {any_sku(NameSlot::Target::key)});
    add(at + buys_after, buy_every, buys_each,
        sim::CommandAction{who_, allocation::encode(allocation::Allocate{{}, sku, 1})},
        {any_sku(NameSlot::Target::word), own_order(NameSlot::Target::word)});
    add(at + looks_up_after, buy_every, buys_each,
        sim::QueryAction{who_, allocation::allocations_of({})}, {own_order(NameSlot::Target::key)});
  }

 private:
  [[nodiscard]] NameSlot any_sku(NameSlot::Target target) const {
    NameSlot slot = slot_of(target, word_of_sku, NameTable::sku);
    for (const std::uint32_t sku : skus_)
      slot.options.push_back({sku, {}});
    return slot;
  }
  [[nodiscard]] NameSlot own_order(NameSlot::Target target) const {
    NameSlot slot = slot_of(target, word_of_order, NameTable::orderid);
    slot.options.push_back({0, orders_});
    return slot;
  }
  static NameSlot slot_of(NameSlot::Target target, std::uint8_t word, NameTable table) {
    return {target,
            target == NameSlot::Target::word ? word : std::uint8_t{0},
            static_cast<std::uint8_t>(table),
            scenario::draw_field(table),
            {}};
  }

  void add(sim::Ms at, sim::Ms every, std::uint32_t times, sim::Deed deed,
           std::vector<NameSlot> names) {
    // A list of one name is a plain name: it is in the deed.
    std::erase_if(names, [](const NameSlot& slot) {
      return slot.options.size() == 1 && slot.options.front().pattern.empty();
    });
    script_.add({at, every, times, std::move(deed), std::move(names)});
  }

  sim::Script& script_;
  sim::ClientId who_;
  const std::vector<std::uint32_t>& skus_;
  std::string orders_;
};

}  // namespace

bool can_be_busy(const scenario::Loaded& loaded) {
  return !skus_of(loaded.script).empty();
}

bool is_busy(const scenario::Loaded& loaded) {
  bool buys = false;
  bool looks = false;
  const auto allocates = static_cast<std::uint8_t>(allocation::CommandKind::Allocate);
  for (std::size_t place = 0; place < loaded.script.size(); ++place) {
    const sim::Deed& deed = loaded.script[place].deed;
    const auto* command = std::get_if<sim::CommandAction>(&deed);
    buys = buys || (command != nullptr && command->command.kind == allocates);
    looks = looks || std::holds_alternative<sim::QueryAction>(deed);
  }
  return buys && looks;
}

void add_busy_minute(scenario::Loaded& loaded, sim::Ms from) {
  const std::vector<std::uint32_t> skus = skus_of(loaded.script);
  if (skus.empty()) return;
  sim::Ms at = std::max(from, last_action(loaded.script)) + 1'000;
  for (const sim::ClientId who : customers_of(loaded.script)) {
    Shopper(loaded.script, who, skus).come(at);
    at += apart;
  }
  loaded.scenario.until.reset();
}

}  // namespace lab
