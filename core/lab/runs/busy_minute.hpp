// Customers for a world in which too little happens to go wrong: for a minute each of them looks at
// products, buys now and then, and looks up what it has bought.
#pragma once

#include "scenario/scenario.hpp"
#include "sim/kernel/time.hpp"

namespace lab {

// Of the customers that a scenario has, so many take part; Harry and Bob where it has none.
inline constexpr std::size_t busy_customers_max = 4;

// There is something to buy: a batch of it is brought in at some time.
[[nodiscard]] bool can_be_busy(const scenario::Loaded& loaded);
// Somebody buys and somebody looks: a promise can break.
[[nodiscard]] bool is_busy(const scenario::Loaded& loaded);

// Adds that minute behind all actions, a second after the last of them and not before `from`. The
// run then goes to its end, whatever the file says. The products that are looked at and bought are
// picked under each seed anew.
void add_busy_minute(scenario::Loaded& loaded, sim::Ms from);

}  // namespace lab
