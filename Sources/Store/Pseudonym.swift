import Crypto

extension Store {
  /// Sixteen letters that stand for a text where it must not be told, and are always the same for it.
  public static func pseudonym(of text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
