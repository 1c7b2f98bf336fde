#include "lab/cast.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "lab/texts.hpp"

namespace lab {
namespace {

using Target = sim::NameSlot::Target;

constexpr std::string_view hole = "{n}";

const sim::NameSlot* slot_for(const sim::ActionTemplate& action, Target target,
                              std::uint8_t word = 0) {
  for (const sim::NameSlot& slot : action.names) {
    if (slot.target == target && (target != Target::word || slot.word == word)) return &slot;
  }
  return nullptr;
}

// Is the name one of those that the pattern stands for, n from 1 to times?
bool stands_for(const std::string& pattern, std::uint32_t times, const std::string& name) {
  const std::size_t at = pattern.find(hole);
  if (name.compare(0, at, pattern, 0, at) != 0 || name.size() <= at) return false;
  std::uint32_t n = 0;
  const char* digits = name.data() + at;
  const auto [end, error] = std::from_chars(digits, name.data() + name.size(), n);
  if (error != std::errc() || n < 1 || n > times) return false;
  std::string filled = pattern;
  const std::string number(digits, end);
  for (std::size_t place = at; place != std::string::npos; place = filled.find(hole, place))
    filled.replace(place, hole.size(), number);
  return filled == name;
}

// Does somebody on the stage do this? In the shop a customer, and not only the warehouse.
bool buys_or_asks(const sim::Deed& deed, bool shop) {
  const auto* command = std::get_if<sim::CommandAction>(&deed);
  if (command == nullptr) return std::holds_alternative<sim::QueryAction>(deed);
  return !shop ||
         command->command.kind == static_cast<std::uint8_t>(allocation::CommandKind::Allocate);
}

// Which order the action mentions: where its id stands, and where its names are picked.
struct Mention {
  std::uint32_t order = 0;
  const sim::NameSlot* slot = nullptr;
};

std::optional<Mention> order_in(const sim::ActionTemplate& action, bool shop) {
  if (const auto* command = std::get_if<sim::CommandAction>(&action.deed)) {
    const std::int32_t id = command->command.words[0];
    if (id < 0) return std::nullopt;
    return Mention{static_cast<std::uint32_t>(id), slot_for(action, Target::word, 0)};
  }
  const sim::Key key = std::get<sim::QueryAction>(action.deed).key;
  if (key.space != (shop ? static_cast<std::uint8_t>(allocation::QueryKind::allocations) : 0))
    return std::nullopt;
  return Mention{key.id, slot_for(action, Target::key)};
}

}  // namespace

Cast::Cast(sim::Script& script) : script_(script), file_size_(script.size()) {
  std::vector<std::size_t> places(file_size_);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
    return script[one].at < script[other].at;
  });
  for (const std::size_t place : places)
    learn(place, of_file_);
  file_customers_ = customers_.size();
  find_free_order_name();
}

void Cast::hear_person() {
  customers_.resize(file_customers_);
  of_person_ = {};
  for (std::size_t place = file_size_; place < script_.size(); ++place)
    learn(place, of_person_);
  find_free_order_name();
}

void Cast::learn(std::size_t place, Orders& orders) {
  const sim::ActionTemplate& action = script_[place];
  const bool shop = is_shop(script_.names());
  if (!buys_or_asks(action.deed, shop)) return;
  learn_customers(place);

  const std::optional<Mention> mention = order_in(action, shop);
  if (!mention) return;
  const auto take = [&](std::uint32_t id) {
    if (orders.ids.size() <= id) orders.ids.resize(id + 1);
    orders.ids[id] = true;
  };
  if (mention->slot == nullptr) return take(mention->order);
  for (const sim::NameSlot::Option& option : mention->slot->options) {
    if (option.pattern.empty()) {
      take(option.id);
    } else {
      orders.patterns.push_back({option.pattern, action.times});
    }
  }
}

void Cast::learn_customers(std::size_t place) {
  const sim::NameSlot* slot = slot_for(script_[place], Target::by);
  const auto is_plain = [](const sim::NameSlot::Option& option) { return option.pattern.empty(); };
  if (slot != nullptr && std::all_of(slot->options.begin(), slot->options.end(), is_plain)) {
    for (const sim::NameSlot::Option& option : slot->options)
      add_customer(option.id);
    return;
  }
  // A name with {n} in it is another customer each time.
  const std::uint32_t times = slot == nullptr ? 1 : script_[place].times;
  for (std::uint32_t n = 1; n <= times && n <= customers_max; ++n) {
    const sim::Deed deed = script_.deed(place, n);
    if (const auto* command = std::get_if<sim::CommandAction>(&deed))
      add_customer(command->by.value);
    if (const auto* query = std::get_if<sim::QueryAction>(&deed)) add_customer(query->by.value);
  }
}

void Cast::add_customer(std::uint32_t client) {
  const sim::ClientId id{client};
  if (customers_.size() == customers_max) return;
  if (std::find(customers_.begin(), customers_.end(), id) == customers_.end())
    customers_.push_back(id);
}

bool Cast::is_taken(const Orders& orders, std::uint32_t id) const {
  if (id < orders.ids.size() && orders.ids[id]) return true;
  const sim::Names& names = order_names();
  return std::any_of(orders.patterns.begin(), orders.patterns.end(), [&](const Pattern& pattern) {
    return stands_for(pattern.text, pattern.times, names[id]);
  });
}

sim::Names& Cast::order_names() const {
  sim::Vocabulary& names = script_.names();
  return names
      .domain[is_shop(names) ? static_cast<std::size_t>(allocation::NameTable::orderid) : 0];
}

// order-1, or the first after it that is free; issue-1.
void Cast::find_free_order_name() {
  const char* kind = is_shop(script_.names()) ? "order-" : "issue-";
  for (std::uint32_t number = 1;; ++number) {
    free_order_name_ = kind + std::to_string(number);
    const std::uint32_t id = order_names().intern(free_order_name_);
    if (!is_taken(of_file_, id) && !is_taken(of_person_, id)) return;
  }
}

}  // namespace lab
