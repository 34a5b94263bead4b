import mysql from "mysql2/promise";

const password = (await Deno.readTextFile(Deno.env.get("DB_PASSWORD_FILE")!)).trim();
const site = Deno.env.get("SITE_KEY");
const pool = mysql.createPool({
  host: Deno.env.get("DB_HOST"), user: Deno.env.get("DB_USER"), database: Deno.env.get("DB_NAME"), password, connectionLimit: 2,
});

Deno.serve({ port: Number(Deno.env.get("PORT")), onListen: ({ port }) => console.log(`${site} listens on ${port}`) }, async () => {
  try {
    const [rows] = await pool.query("select business from sites where site_key = ?", [site]);
    return new Response(`${site}: ${rows[0]?.business}\n`);
  } catch (problem) {
    console.error(`<3>${site}: ${problem.message}`);
    return new Response("the database does not answer\n", { status: 503 });
  }
});
