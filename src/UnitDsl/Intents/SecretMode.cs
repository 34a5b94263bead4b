namespace UnitDsl;

/// <summary>The way in which a secret reaches the program.</summary>
public enum SecretMode
{
    /// <summary>A credential: a file below <c>$CREDENTIALS_DIRECTORY</c> that only this unit can read (<c>LoadCredential=</c>).</summary>
    Credential,

    /// <summary>A credential kept encrypted on disk, made with <c>systemd-creds encrypt</c> (<c>LoadCredentialEncrypted=</c>).</summary>
    EncryptedCredential,

    /// <summary>A variable in the environment, from a file that only root can read (<c>EnvironmentFile=</c>): for programs that cannot read a file.</summary>
    EnvironmentFile,
}
