// Why a rule says no. One table: the command line, the page and the docs take code and sentence
// from here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace allocation {

enum class Refusal : std::uint8_t { InvalidQuantity, InvalidSku, DuplicateBatch, UnknownBatch };

struct RefusalEntry {
  Refusal refusal;
  std::string_view code;      // as in reports
  std::string_view sentence;  // in English; other languages translate by code
};

inline constexpr std::array<RefusalEntry, 4> refusals{{
    {Refusal::InvalidQuantity, "InvalidQuantity",
     "The quantity must be 1 or more (0 or more for a batch that changes)."},
    {Refusal::InvalidSku, "InvalidSku", "No batch of this sku was ever created."},
    {Refusal::DuplicateBatch, "DuplicateBatch", "There is a batch with this reference already."},
    {Refusal::UnknownBatch, "UnknownBatch", "There is no batch with this reference."},
}};

constexpr std::string_view code_of(Refusal refusal) {
  return refusals[static_cast<std::size_t>(refusal)].code;
}

}  // namespace allocation
