// What PM2 runs for deploy.
// Written by UnitDsl from the site's records; change them, not this file.
module.exports = {
  "apps": [
    {
      "name": "dixis-backend",
      "script": "artisan",
      "args": [
        "serve",
        "--host=127.0.0.1",
        "--port=8001"
      ],
      "interpreter": "/usr/bin/php8.2",
      "cwd": "/var/www/dixis/backend",
      "env": {
        "PORT": "8001"
      },
      "restart_delay": 2000,
      "kill_timeout": 10000,
      "out_file": "/dev/null",
      "error_file": "/dev/null",
      "pid_file": "/run/pm2-deploy/pids/dixis-backend.pid",
      "merge_logs": true,
      "vizion": false,
      "pmx": false
    }
  ]
};
