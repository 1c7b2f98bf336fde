// The hash of a report (semantics section 8).
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace reference {

// FNV-1a 64 over the JSON text, as 16 hex digits. The library's compact text is the page's: sorted
// keys, no spaces, UTF-8 as it is, control characters short or as \u00xx in lower case.
inline std::string hash_of(const nlohmann::json& report) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : report.dump()) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) {
    digits += "0123456789abcdef"[(hash >> shift) & 0xFU];
  }
  return digits;
}

}  // namespace reference
