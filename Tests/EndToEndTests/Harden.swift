import Foundation
import TestSupport
import Testing

extension EndToEnd {
  private static let files = "-f Tests/Fixtures/hardened"
  private static let admins = "d0fa9cc4-4840-46a1-8358-c2d6d005628e"

  @Test(
    "harden ends with what it found",
    arguments: [
      ("", 0, "✓ Local accounts: off"), ("-o json", 0, "\"state\": \"good\""),
      ("-f Tests/Fixtures/retail", 2, "whether they can fetch it is not known, as members were not read"),
      ("--admin-group 'Retail Newsletter'", 1, "it is not security-enabled, so no token carries it"),
      ("--remove-admin-group \(admins)", 1, "the command that replaces the list of admin groups is withheld"),
      ("--admin-group 12345678-1234-1234-1234-123456789abc", 1, "it is not among the tenant's groups"),
      ("--admin-group 'AKS Platform Admins'", 0, "The list already matches the request"),
      ("--enable-azure-rbac", 0, "--enable-azure-rbac"), ("--disable-azure-rbac", 0, "It is already set"),
      ("--create --name new --admin-group 'AKS Platform Admins'", 0, "--name new --subscription 97dac4af"),
      ("--create --name new", 1, "No admin group is named"),
      ("--create --name n/n", 64, "not a valid name for a new cluster"),
      ("--create --remove-admin-group x", 64, "nothing to remove"), ("--name x", 64, "--create"),
      ("--admin-group Nobody", 64, "Nobody: no such group."), ("--assume-admin Admins", 64, "“Admins” is not one"),
      ("--remove-admin-group 'Retail Newsletter'", 64, "not an admin group of the cluster"),
      ("--enable-azure-rbac --disable-azure-rbac", 64, "cannot be used together"),
      ("--assume-admin \(admins)", 0, "--assume-admin is not needed"),
    ])
  func harden(options: String, status: Int32, words: String) throws {
    let outcome = try Program.bash(
      "aksess harden \(Self.files) \(options)",
      environment: ["XDG_CONFIG_HOME": "\(Repository.root.path)/Tests/Fixtures/config"])
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
    #expect(outcome.output.isEmpty == (status == 64), "\(outcome)")
  }

  @Test(
    "harden says what it cannot tell",
    arguments: [
      ("-f Tests/Fixtures/hardened/aks.json", 2, "its members were not read"),
      ("-f Tests/Fixtures/hardened/aks.json --assume-admin \(admins)", 2, "Break-glass: grace.kim@contoso.com: not in"),
      ("-f Tests/Fixtures/retail", 2, "Cluster profile: not in the data"),
      (
        "-f Tests/Fixtures/hardened/aks.json --enable-azure-rbac --assume-admin \(admins)", 2,
        "the sources contain no Azure deny assignments (deny-assignments.json)"
      ),
      ("--create --resource-group rg --name c --admin-group \(admins)", 2, "whether it exists is not in the data"),
      (
        "--create --resource-group rg --name c --admin-group \(admins) --assume-admin \(admins)", 0,
        "This rests only on your assumption"
      ),
    ])
  func hardenIncomplete(options: String, status: Int32, words: String) throws {
    let outcome = try Program.bash(
      "aksess harden \(options)", environment: ["XDG_CONFIG_HOME": "\(Repository.root.path)/Tests/Fixtures/config"])
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test("invalid settings are reported with their place, and the file is optional")
  func settings() throws {
    let folder = try TemporaryFolder()
    let none = try Program.bash("aksess harden \(Self.files)", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(none.status == 1 && none.errors.isEmpty && none.output.contains("✗ Break-glass: none is declared"))
    try folder.write("break-glass: [grace.kim@contoso.com]\nthem: dark\n", to: ".config/aksess/config.yaml")
    let wrong = try Program.bash(
      "aksess harden \(Self.files)", environment: ["HOME": folder.path, "XDG_CONFIG_HOME": ""])
    #expect(wrong.status == 0)
    #expect(
      wrong.errors.hasSuffix(
        "config.yaml:2:1: “them”; expected one of platform-admins, break-glass, me, exceptions, projects, theme, keys, commands, mouse, clipboard\n"
      ))
  }
}
