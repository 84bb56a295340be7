import AccessModel

/// What kubelogin and az say of themselves. Nothing is asked of Azure, and no sign-in is started.
package struct AzureTools: Sendable {
  /// Who az is signed in as.
  package struct Account: Sendable {
    /// As az shows it, such as a user principal name.
    package let user: String
    package let tenant: String
    /// The display name of the subscription.
    package let subscription: String
  }

  /// The version of kubelogin; empty if it does not say.
  package let kubelogin: ToolAnswer<String>
  /// The version of az.
  package let az: ToolAnswer<String>
  package let account: ToolAnswer<Account>

  /// az is a Python program, which takes seconds to start on a busy machine.
  private static let limit = Duration.seconds(30)

  package static func read(_ meter: WorkMeter) async -> AzureTools {
    async let kubelogin = ToolAnswer.from(["kubelogin", "--version"], within: limit, version)
    async let az = ToolAnswer.from(["az", "version", "--output", "json"], within: limit) { bytes in
      (try? JSONTexts(bytes))?["azure-cli"].first
    }
    async let account: ToolAnswer<Account> = ToolAnswer.from(
      ["az", "account", "show", "--output", "json"], within: limit
    ) { bytes in
      guard let texts = try? JSONTexts(bytes), let user = texts["user", "name"].first else { return nil }
      return Account(user: user, tenant: texts["tenantId"].first ?? "", subscription: texts["name"].first ?? "")
    }
    let tools = AzureTools(kubelogin: await kubelogin, az: await az, account: await account)
    meter.add(1)
    return tools
  }

  /// The first version in a text, such as `v0.1.4` in `git hash: v0.1.4/0b2f…`; empty if there is none.
  static func version(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.firstMatch(of: #/v?[0-9]+\.[0-9]+\.[0-9]+/#).map { String($0.output) } ?? ""
  }
}
