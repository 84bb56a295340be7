import Crypto
import FoundationEssentials

/// The SHA-256 digest of a file, by which anyone can check with `sha256sum` that it is unchanged.
enum FileDigest {
  /// The digest of pieces one after the other, as 64 hexadecimal digits in lower case.
  static func text(of pieces: [[UInt8]]) -> String {
    var hash = SHA256()
    for piece in pieces { hash.update(data: piece) }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
