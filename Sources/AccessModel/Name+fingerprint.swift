extension Name {
  /// A hash of its bytes (FNV-1a, 64 bits) in hexadecimal, the same on every machine and in every release.
  package var fingerprint: String {
    let hash: UInt64 = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
