namespace UnitDsl;

/// <summary>Starts another unit at given times: becomes a <c>.timer</c> unit. (Named so because System.Threading.Timer is in sight everywhere.)</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("timers.target")]
public abstract record TimerUnit : Unit;
